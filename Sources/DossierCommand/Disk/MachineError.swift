/// A fault of the machine or of the call, not of the content: it ends the command with status 2.
package struct MachineError: Error, CustomStringConvertible {
  package let description: String
  package let help: String?

  package init(_ description: String, help: String? = nil) {
    self.description = description
    self.help = help
  }
}
