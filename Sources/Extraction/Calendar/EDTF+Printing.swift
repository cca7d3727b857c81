extension EDTF: CustomStringConvertible {
  /// The normalised form, which parses back to an equal value.
  package var description: String {
    switch form {
    case .date(let part): part.description
    case .interval(let start, let end): "\(start)/\(end)"
    case .oneOf(let members): "[\(Self.list(members))]"
    case .allOf(let members): "{\(Self.list(members))}"
    }
  }

  private static func list(_ members: [Member]) -> String {
    members.map { member in
      guard member.isRun else { return member.first?.description ?? "" }
      return "\(member.first?.description ?? "")..\(member.last?.description ?? "")"
    }
    .joined(separator: ",")
  }
}

extension EDTF.End: CustomStringConvertible {
  var description: String {
    switch self {
    case .date(let part): part.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTF.Part: CustomStringConvertible {
  var description: String {
    var result = Digits.year(year)
    if unspecifiedDigits > 0 {
      result = String(result.dropLast(unspecifiedDigits)) + String(repeating: "X", count: unspecifiedDigits)
    }
    if monthUnspecified { result += "-XX" } else if month > 0 { result += "-" + Digits.padded(month, 2) }
    if dayUnspecified { result += "-XX" } else if day > 0 { result += "-" + Digits.padded(day, 2) }
    if let time { result += "T\(time)" }
    if qualifier == .both { return result + "%" }
    return result + (qualifier == .uncertain ? "?" : qualifier == .approximate ? "~" : "")
  }
}

extension EDTF.Time: CustomStringConvertible {
  var description: String {
    let clock = "\(Digits.padded(hour, 2)):\(Digits.padded(minute, 2)):\(Digits.padded(second, 2))"
    guard let offset else { return clock }
    guard offset != 0 else { return clock + "Z" }
    let minutes = abs(offset)
    return "\(clock)\(offset < 0 ? "-" : "+")\(Digits.padded(minutes / 60, 2)):\(Digits.padded(minutes % 60, 2))"
  }
}
