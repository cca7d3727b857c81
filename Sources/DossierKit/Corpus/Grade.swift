/// The Admiralty scale (NATO STANAG 2511): a letter for a source, a digit for one piece of information.
package enum Grade {
  package static let reliabilities = ["A", "B", "C", "D", "E", "F"]
  package static let credibilities = ["1", "2", "3", "4", "5", "6"]
}
