import Diagnostics
import Foundation
import Testing

@testable import DossierCommand

/// The files of `Tests/Fixtures/diagnostics.txt` that raise one finding; the form stands at the top of that file.
struct DiagnosticFixture: Sendable, CustomTestStringConvertible {
  let code: String
  private(set) var files: [String: [UInt8]] = [:]
  private var links: [String: String] = [:]
  private var baseline: [UInt8]?
  private var isGone = false
  var testDescription: String { code }

  /// What only a walk over the disk can find.
  private var needsDisk: Bool { !links.isEmpty || files["dossier.yml"] == Array("title: Test".utf8) }

  static let all = read("diagnostics.txt")

  /// Each fixture that `Tests/Fixtures/cures.txt` cures, cured.
  static let cured: [DiagnosticFixture] = {
    let fixtures = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
    return read("cures.txt").map { cure in
      guard var cured = fixtures[cure.code] else { return cure }
      for (path, bytes) in cure.files { cured.files[path] = bytes.isEmpty ? nil : bytes }
      return cured
    }
  }()

  private static func read(_ name: String) -> [DiagnosticFixture] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name)")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n\n=== ").dropFirst().map(DiagnosticFixture.init)
  }

  private init(_ text: String) {
    let parts = text.components(separatedBy: "\n--- ")
    code = parts[0].trimmingCharacters(in: .whitespacesAndNewlines)
    for part in parts.dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let head = String(lines[0])
      let link = head.components(separatedBy: " -> ")
      let size = head.components(separatedBy: " size ")
      if link.count == 2 {
        links[link[0]] = link[1].trimmingCharacters(in: .newlines)
      } else if size.count == 2 {
        files[size[0]] = [UInt8](repeating: 0, count: Int(size[1].trimmingCharacters(in: .newlines)) ?? 0)
      } else if head.hasPrefix("folder gone") {
        isGone = true
      } else if head == "baseline.txt" {
        baseline = Self.bytes(lines.count > 1 ? lines[1] : "")
      } else {
        files[head] = Self.bytes(lines.count > 1 ? lines[1] : "")
      }
    }
  }

  /// The findings of a build on the disk or in memory.
  func raised() async throws -> [Diagnostic] {
    if isGone {
      let fault = #expect(throws: MachineError.self) { try DossierFolder("/nowhere/at/all") }
      return fault.map { [Diagnostic.unreadableFolder($0)] } ?? []
    }
    guard needsDisk else {
      let diagnostics = await Folder(bytes: files).diagnostics
      guard let baseline else { return diagnostics }
      let result = Baseline(reading: baseline).applied(to: diagnostics, path: "baseline.txt") {
        files[$0].map(SourceText.init)
      }
      return result.new + result.stale
    }
    let folder = try TemporaryFolder(bytes: files)
    for (path, target) in links {
      try FileManager.default.createDirectory(atPath: folder.path + "/seeds", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + path, withDestinationPath: target)
    }
    return try await Build(DossierFolder(folder.path)).diagnostics
  }

  /// `\xNN` and `{{N×text}}` as the bytes they stand for.
  private static func bytes(_ text: Substring) -> [UInt8] {
    var text = String(text)
    for match in text.matches(of: /\{\{(\d+)×((?s:.*?))\}\}/).reversed() {
      text.replaceSubrange(match.range, with: String(repeating: String(match.2), count: Int(match.1) ?? 0))
    }
    guard text.contains("\\x") else { return Array(text.utf8) }
    var result: [UInt8] = []
    for (index, part) in text.components(separatedBy: "\\x").enumerated() {
      if index > 0, let byte = UInt8(part.prefix(2), radix: 16) { result.append(byte) }
      result += Array((index > 0 ? part.dropFirst(2) : part[...]).utf8)
    }
    return result
  }
}
