/// A date in the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1, and the quarters, seasons and halves of level 2).
package struct EDTF: Sendable, Hashable {
  package let description: String
}
