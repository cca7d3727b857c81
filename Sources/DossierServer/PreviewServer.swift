import FlyingFox
import FlyingSocks
import Foundation

/// The web server of the preview, on loopback alone. The one door to FlyingFox.
package struct PreviewServer: Sendable {
  package let port: UInt16
  private let preview: Preview
  private let gate: RequestGate

  /// The machine would not give the port.
  package struct Fault: Error, CustomStringConvertible {
    package let description: String
  }

  /// - Parameters:
  ///   - port: the first to try; 0 for any.
  ///   - count: how many ports from there on may be tried.
  package init(_ preview: Preview, from port: UInt16, trying count: Int) throws {
    self.preview = preview
    var last = "no port is free"
    for candidate in Int(port)..<(Int(port) + max(1, count)) {
      guard let number = UInt16(exactly: candidate) else { break }
      do {
        self.port = try Self.claim(number)
        gate = RequestGate(port: self.port)
        return
      } catch {
        // “SocketError. Bind(98): Address already in use”
        last = error.localizedDescription.split(separator: ": ").last.map(String.init) ?? last
      }
    }
    throw Fault(description: last)
  }

  /// Serves until the task is cancelled; calls `whenListening` once requests are taken.
  package func run(whenListening: @escaping @Sendable () async -> Void) async throws {
    // Its log is for its makers; what a user needs to know is in the answers.
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 300, logger: .disabled,
      handler: ClosureHTTPHandler { await answer($0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        await whenListening()
      }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(15))
          preview.repeatMessage()
        }
      }
      defer { group.cancelAll() }
      do { try await group.waitForAll() } catch let error as SocketError { throw Fault(description: "\(error)") }
    }
  }

  /// The number of a port that nobody listens on.
  private static func claim(_ port: UInt16) throws -> UInt16 {
    let socket = try Socket(domain: AF_INET)
    defer { try? socket.close() }
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: try .inet(ip4: "127.0.0.1", port: port))
    guard case .ip4(_, let port) = try socket.sockname() else { throw Fault(description: "no port is free") }
    return port
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let refusal = gate.refusal(
      method: request.method.rawValue, host: request.headers[.host], origin: request.headers[HTTPHeader("Origin")],
      fetchSite: request.headers[HTTPHeader("Sec-Fetch-Site")], fetchMode: request.headers[HTTPHeader("Sec-Fetch-Mode")]
    )
    if let refusal {
      var response = response(refusal.status, ContentType.plain, Array("\(refusal.reason)\n".utf8), to: request)
      if refusal.status == 405 { response.headers[HTTPHeader("Allow")] = "GET, HEAD" }
      return response
    }
    if request.target.path() == "/\(PreviewAnswer.ownFolder)events" {
      guard request.method == .GET else { return response(200, ContentType.events, [], to: request) }
      return HTTPResponse(
        statusCode: .ok, headers: headers(ContentType.events),
        body: HTTPBodySequence(from: EventBytes(messages: preview.messages())))
    }
    let answer = await PreviewAnswer(
      to: request.target.path(), from: preview, isBare: request.method == .HEAD)
    return response(answer.status, answer.type, answer.bytes, to: request)
  }

  private func response(_ status: Int, _ type: String, _ bytes: [UInt8], to request: HTTPRequest) -> HTTPResponse {
    let phrases = [
      200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
      421: "Misdirected Request", 503: "Service Unavailable",
    ]
    var headers = headers(type)
    headers[.contentLength] = String(bytes.count)
    return HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: phrases[status] ?? ""), headers: headers,
      body: HTTPBodySequence(data: request.method == .HEAD ? Data() : Data(bytes), suggestedBufferSize: 1 << 18))
  }

  private func headers(_ type: String) -> HTTPHeaders {
    [
      .contentType: type, .cacheControl: "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin", HTTPHeader("Referrer-Policy"): "same-origin",
    ]
  }
}

/// Messages as an event stream (HTML, server-sent events).
private struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8
  let messages: AsyncStream<String>

  func makeAsyncIterator() -> Iterator { Iterator(messages: messages.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var messages: AsyncStream<String>.AsyncIterator
    var pending: [UInt8] = []

    mutating func next() async throws -> UInt8? {
      if pending.isEmpty { pending = try await nextBuffer(suggested: 1)?.reversed() ?? [] }
      return pending.popLast()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard let message = await messages.next() else { return nil }
      let lines = message.split(whereSeparator: \.isNewline).map { "data: \($0)\n" }.joined()
      return Array("retry: 300\n\(lines)\n".utf8)
    }
  }
}
