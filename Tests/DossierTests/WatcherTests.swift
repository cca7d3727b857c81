import DossierServer
import Foundation
import Testing

@testable import DossierCommand

@Suite struct WatcherTests {
  /// Whether the watcher speaks within a time.
  private func speaks(_ watcher: FolderWatcher, within seconds: Double = 5) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        for await _ in watcher.changes { return true }
        return false
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return false
      }
      let first = await group.next() ?? false
      group.cancelAll()
      return first
    }
  }

  @Test func `a save, a rename, a removal and a new folder are noticed`() async throws {
    let folder = try TemporaryFolder(["a.txt": "1"])
    let files = FileManager.default
    let watcher = FolderWatcher()
    defer { watcher.stop() }
    #expect(watcher.watch([folder.path]))
    #expect(!watcher.watch([folder.path]))
    try Data("2".utf8).write(to: URL(fileURLWithPath: folder.path + "/a.txt"))
    #expect(await speaks(watcher))
    try files.moveItem(atPath: folder.path + "/a.txt", toPath: folder.path + "/b.txt")
    #expect(await speaks(watcher))
    try files.removeItem(atPath: folder.path + "/b.txt")
    #expect(await speaks(watcher))
    try files.createDirectory(atPath: folder.path + "/c", withIntermediateDirectories: false)
    #expect(await speaks(watcher))
    #expect(watcher.watch([folder.path, folder.path + "/c"]))
  }

  @Test func `a folder that went and came back is watched anew`() async throws {
    let folder = try TemporaryFolder(["in/a.txt": "1"])
    let inner = folder.path + "/in"
    let watcher = FolderWatcher()
    defer { watcher.stop() }
    #expect(watcher.watch([inner]))
    try FileManager.default.removeItem(atPath: inner)
    #expect(await speaks(watcher))
    #expect(!watcher.watch([inner]))
    // Nobody tells of it now, so it looks by itself.
    #expect(await speaks(watcher))
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
    #expect(watcher.watch([inner]))
  }

  @Test func `without notices of the system it speaks at intervals`() async throws {
    let folder = try TemporaryFolder()
    let watcher = FolderWatcher(polling: true)
    defer { watcher.stop() }
    #expect(!watcher.watch([folder.path]))
    #expect(await speaks(watcher))
    #expect(await speaks(watcher))
  }
}
