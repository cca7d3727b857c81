import Diagnostics

/// What something was read as, with all that the reading depends on: the same origin always gives the same result.
struct Reading<Origin: Sendable & Equatable, Value: Sendable>: Sendable {
  let origin: Origin
  let result: Warned<Value>
  /// The same object for as long as the reading is taken over.
  let token: ReadingToken

  /// Takes an earlier reading of the same origin over; reads otherwise.
  init(_ origin: Origin, unlessSameAs earlier: Reading?, _ read: (Origin) -> Warned<Value>) {
    if let earlier, earlier.origin == origin {
      self = earlier
    } else {
      self.origin = origin
      result = read(origin)
      token = ReadingToken()
    }
  }
}

/// Tells one reading from another without comparing them.
final class ReadingToken: Sendable {}
