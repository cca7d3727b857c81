/// A workflow for GitHub Actions that publishes a dossier with GitHub Pages; Gitea and Forgejo read its first half.
enum PublishingWorkflow {
  static let text = """
    # Builds this dossier and publishes it with GitHub Pages whenever something is pushed to ‘main’.
    #
    # Before the first run: in the repository's Settings → Pages choose “GitHub Actions” as the source, and write below where
    # the source of the dossier tool can be fetched. Pages of a private repository may be public all the same: look at the
    # settings before you push.
    name: publish

    on:
      push:
        branches: [main]
      pull_request:        # checks only, publishes nothing
      workflow_dispatch:   # a button to run it by hand

    permissions:
      contents: read

    # Two pushes in a row: the later one wins.
    concurrency:
      group: publish-${{ github.ref }}
      cancel-in-progress: true

    env:
      # The source of the dossier tool, and the version to build: a tag, a branch or a commit.
      DOSSIER_SOURCE: https://example.org/dossier.git
      DOSSIER_VERSION: main

    jobs:
      build:
        runs-on: ubuntu-24.04
        container: swift:6.1-noble
        steps:
          - uses: actions/checkout@v4

          # The libraries the tool links, and pdftotext, which reads PDF in seeds/.
          - name: Install what the tool needs
            run: |
              apt-get update
              apt-get install --yes --no-install-recommends git pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev poppler-utils

          # Building the tool takes some minutes; once built it is kept for the next run.
          - id: tool
            uses: actions/cache@v4
            with:
              path: /opt/dossier
              key: dossier-${{ env.DOSSIER_SOURCE }}-${{ env.DOSSIER_VERSION }}-${{ runner.os }}-swift-6.1
          - name: Build the tool
            if: steps.tool.outputs.cache-hit != 'true'
            run: |
              git clone "$DOSSIER_SOURCE" /tmp/dossier
              git -C /tmp/dossier checkout "$DOSSIER_VERSION"
              swift build -c release --product dossier --static-swift-stdlib --package-path /tmp/dossier
              mkdir -p /opt/dossier
              cp /tmp/dossier/.build/release/dossier /opt/dossier/

          # Errors show beside their lines and end the run; add --strict to let warnings end it too.
          - name: Check
            run: /opt/dossier/dossier check --format github

          # Gives the address under which the pages will stand.
          - id: pages
            if: github.event_name != 'pull_request'
            uses: actions/configure-pages@v5
          - name: Build the site
            if: github.event_name != 'pull_request'
            run: /opt/dossier/dossier build --base-url "${{ steps.pages.outputs.base_url }}" --output site
          - if: github.event_name != 'pull_request'
            uses: actions/upload-pages-artifact@v3
            with:
              path: site

      publish:
        if: github.event_name != 'pull_request'
        needs: build
        runs-on: ubuntu-24.04
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - id: deployment
            uses: actions/deploy-pages@v4

    """
}
