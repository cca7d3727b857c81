import ArgumentParser
import DossierKit
import DossierServer
import Foundation

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser, and again whenever a file is saved.",
    discussion: """
      Builds in memory and writes nothing. Open pages load themselves again where they were; what is wrong stands on the page \
      and here, and the last good pages stay up. Only this machine can see them. Ctrl-C ends it.

      EXAMPLES
        dossier serve                  at http://127.0.0.1:4321/, or the next port
        dossier serve ukraine --open   opens the browser too
        dossier serve --port 8080
      """)

  @OptionGroup var options: DossierOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The port; 0 for any that is free (default: 4321, or the next free one).", valueName: "number"))
  var port: UInt16?

  @Flag(help: "Open the browser.")
  var open = false

  /// Where the search for a free port begins, and how many are tried.
  private static let ports = (first: UInt16(4321), count: 100)

  func run() async throws {
    let folder = try DossierFolder(options.folder)
    let preview = Preview()
    let server = try claim(preview)
    let watcher = FolderWatcher()
    var live = LiveBuild(folder, configuration: options.override)
    var feed = PreviewFeed(preview)
    let started = ContinuousClock.now
    let first = await live.next(watch: watcher.watch, timing: Stopwatch(isShown: Terminal.isInteractive))
    if case .unreadable(let error) = first { throw error }
    feed.show(first, changes: live.changes, seconds: ContinuousClock.now - started)
    let interrupts = [SIGINT, SIGTERM].map(Self.endQuietly)
    defer { interrupts.forEach { $0.cancel() } }
    do {
      try await withThrowingTaskGroup(of: Void.self) { [live, feed] group in
        group.addTask { try await serve(server) }
        group.addTask { await Self.follow(watcher, live, feed) }
        try await group.waitForAll()
      }
    } catch let fault as PreviewServer.Fault {
      throw MachineError("the preview ended: \(fault)")
    }
  }

  private func claim(_ preview: Preview) throws -> PreviewServer {
    do {
      if let port { return try PreviewServer(preview, from: port, trying: 1) }
      return try PreviewServer(preview, from: Self.ports.first, trying: Self.ports.count)
    } catch let fault as PreviewServer.Fault {
      let wanted = port.map { "port \($0) cannot be had" } ?? "no port from \(Self.ports.first) on can be had"
      throw MachineError("\(wanted): \(fault)", help: "‘--port 0’ takes any that is free")
    }
  }

  private func serve(_ server: PreviewServer) async throws {
    let address = "http://127.0.0.1:\(server.port)/"
    try await server.run {
      Terminal.print(address)
      Terminal.note("Ctrl-C ends the preview")
      if open { Self.openBrowser(at: address) }
    }
  }

  /// Round after round, each after a change.
  private static func follow(_ watcher: FolderWatcher, _ live: LiveBuild, _ feed: PreviewFeed) async {
    var live = live
    var feed = feed
    for await _ in watcher.changes {
      let started = ContinuousClock.now
      let outcome = await live.next(watch: watcher.watch)
      feed.show(outcome, changes: live.changes, seconds: ContinuousClock.now - started)
    }
  }

  /// The end of a preview is no fault.
  private static func endQuietly(on number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { Foundation.exit(0) }
    source.resume()
    return source
  }

  private static func openBrowser(at address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    #if canImport(Darwin)
      process.arguments = ["open", address]
    #else
      process.arguments = ["xdg-open", address]
    #endif
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { Terminal.note("note: no browser could be opened; go to \(address)") }
  }
}
