import DossierKit

/// The files of a new dossier; their comments teach the format.
enum StarterDossier {
  static func files(title: String) -> [(path: String, text: String)] {
    [
      (
        "dossier.yml",
        """
        title: \(YAMLText.quoted(title))
        # subtitle: One line below the title
        # description: One or two sentences for search engines and shared links
        # author: Who answers for it
        # base_url: https://example.org/dossier
        # theme: {accent: "#1f4e7a"}

        # How grave a finding of ‘dossier check’ is: error, warning, hint or off. Its code stands in brackets behind it.
        # checks: {orphan: off, figure-without-period: error}

        # What is done with names that the program found and nobody declared: show, mark or hide.
        unreviewed: mark

        """
      ),
      (
        "content/index.md",
        """
        ---
        title: \(YAMLText.quoted(title))
        ---

        This paragraph is the bottom line: what a reader has to know, in two or three sentences. Link pages with
        double square brackets, such as [[how-to-write]].

        > [!gap] What do we not know yet?

        """
      ),
      (
        "content/notes/how-to-write.md",
        """
        ---
        title: How to write
        description: The forms this dossier understands; delete this note when you know them
        ---

        ## Evidence

        Put articles into `seeds/` as `.txt` or `.md`. A text file may begin with its date:

            date 2024-04-13 WASHINGTON - The first sentence of the article …

        A file of the same name that ends in `.yml` says who published it: `publisher: Reuters`, `url: https://…`.

        ## Pages

        A note with a `type:` is the page of a company, person, agency, organization, place or product:

            ---
            title: Example Optics
            type: company
            aliases: [Example Optics Co., EO]
            country: Norway
            ---

        `dossier new company "Example Optics"` writes it for you.

        ## Statements

        A figure, with the words of the source that carry it:

            > [!stat] A title that says the finding
            > measure:: what the figure measures
            > value:: 90 %
            > period:: 2023
            > claimant:: who says so
            > source:: [[name-of-the-file-in-seeds]]
            > quote:: "the words as they stand there"

        Likewise `[!event]` with `when::`, and `[!claim]`, `[!judgement]`, `[!assumption]`, `[!gap]`.

        """
      ),
      ("seeds/.gitkeep", ""), (".gitignore", ignored), (".github/workflows/publish.yml", PublishingWorkflow.text),
    ]
  }

  private static let ignored = """
    # Built anew by every ‘dossier build’.
    site/
    # What editors and desktops leave behind.
    .DS_Store
    .obsidian/workspace*.json
    *.swp

    """
}
