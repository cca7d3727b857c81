/// Which requests the preview answers: those a browser on this machine makes for pages of this server.
///
/// A page of another site can make a browser ask loopback addresses. Three rules keep it from reading a dossier: the `Host` must
/// be a name of loopback with this port (against names rebound to 127.0.0.1), an `Origin` must be this server, and what a foreign
/// page embeds (`Sec-Fetch-Site: cross-site`, Fetch Metadata) is refused; only a link that is followed may come from elsewhere.
package struct RequestGate: Sendable {
  private let hosts: Set<String>

  package init(port: UInt16) {
    let names = ["127.0.0.1", "localhost", "[::1]"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// Why a request is not answered.
  package struct Refusal: Sendable, Equatable {
    package let status: Int
    package let reason: String
  }

  /// Nil for a request that is answered.
  package func refusal(
    method: String, host: String?, origin: String? = nil, fetchSite: String? = nil, fetchMode: String? = nil
  ) -> Refusal? {
    guard let host, hosts.contains(host.lowercased()) else {
      return Refusal(status: 421, reason: "this preview answers to 127.0.0.1 and localhost with its own port alone")
    }
    if let origin, !isOwn(origin) {
      return Refusal(status: 403, reason: "this preview answers no other origin")
    }
    if let fetchSite, fetchSite != "same-origin", fetchSite != "none", fetchMode != "navigate" {
      return Refusal(status: 403, reason: "this preview is not embedded into other sites")
    }
    guard method == "GET" || method == "HEAD" else {
      return Refusal(status: 405, reason: "this preview is read with GET and HEAD alone")
    }
    return nil
  }

  private func isOwn(_ origin: String) -> Bool {
    let prefix = "http://"
    return origin.hasPrefix(prefix) && hosts.contains(origin.dropFirst(prefix.count).lowercased())
  }
}
