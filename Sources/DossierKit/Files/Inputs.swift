import Diagnostics
import Markup

/// One file of the dossier's folder, as it was read.
package struct InputFile: Sendable, Equatable {
  package let path: SourcePath
  package let bytes: [UInt8]
  /// What another program read out of a file that is no text (a PDF), or why it did not.
  package let extracted: Result<PDFLayout, PDFFault>?

  package init(path: SourcePath, bytes: [UInt8], extracted: Result<PDFLayout, PDFFault>? = nil) {
    self.path = path
    self.bytes = bytes
    self.extracted = extracted
  }
}

/// A picture in the seeds folder, known by its first bytes.
package struct PictureFile: Sendable, Equatable {
  package let path: SourcePath
  package let kind: PictureKind

  package init(path: SourcePath, kind: PictureKind) {
    self.path = path
    self.kind = kind
  }
}

/// The dossier's folder as values: what `read` hands to ``Corpus``. Every list is in order of path.
package struct Inputs: Sendable {
  package let configuration: Configuration
  /// The bytes of `dossier.yml`; empty where there is none.
  package let configurationFile: [UInt8]
  /// Everything below the seeds folder that can hold evidence or its metadata.
  package let seeds: [InputFile]
  /// Pictures below it, which saved pages may show.
  package let pictures: [PictureFile]
  /// Notes and tables below the content folder.
  package let content: [InputFile]
  /// Images and other files below the content folder, by path alone.
  package let attachments: [SourcePath]
  /// Vaults of Obsidian that the notes stand in, in order of folder.
  package let vaults: [Vault]
  /// Files that could not be read, and why.
  package let diagnostics: [Diagnostic]

  package init(
    configuration: Configuration, configurationFile: [UInt8] = [], seeds: [InputFile],
    pictures: [PictureFile] = [], content: [InputFile], attachments: [SourcePath] = [],
    vaults: [Vault] = [], diagnostics: [Diagnostic] = []
  ) {
    self.configuration = configuration
    self.configurationFile = configurationFile
    self.seeds = seeds
    self.pictures = pictures
    self.content = content
    self.attachments = attachments
    self.vaults = vaults
    self.diagnostics = diagnostics
  }
}
