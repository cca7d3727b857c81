import Foundation
import Testing

@Suite struct EntityPageTests {
  @Test func `the page of a publisher lists the sources it published`() async {
    let page = await Folder([
      "seeds/a.txt": "date 2024-01-02\n\nThe port closed.",
      "seeds/a.yml": "publisher: Harbour News\ntitle: Port closed",
      "content/harbour.md": "---\ntype: organization\ntitle: Harbour News\n---\nA paper.",
    ]).page("organizations/harbour-news.html")
    #expect(page.contains("Sources it published"))
    #expect(page.contains("Port closed"))
    #expect(!page.contains("0 mentions"))
  }

  @Test func `what a publisher published stands with the newest first`() async {
    let page = await Folder([
      "seeds/a.txt": "date 2023-01-02\n\nThe port closed.", "seeds/a.yml": "publisher: Harbour News\ntitle: Old news",
      "seeds/b.txt": "date 2024-01-02\n\nThe port opened.", "seeds/b.yml": "publisher: Harbour News\ntitle: New news",
      "content/harbour.md": "---\ntype: organization\ntitle: Harbour News\n---\nA paper.",
    ]).page("organizations/harbour-news.html")
    let (new, old) = (page.range(of: "New news"), page.range(of: "Old news"))
    #expect(new != nil && old != nil)
    if let new, let old { #expect(new.lowerBound < old.lowerBound) }
  }

  @Test func `notes beyond the tenth are folded and not lost`() async {
    var files = ["content/acme.md": "---\ntype: company\ntitle: Acme\n---\nA firm."]
    for number in 1...11 {
      files["content/notes/n\(number).md"] = "---\ntitle: Note \(number)\n---\nIt buys from Acme."
    }
    let page = await Folder(files).page("companies/acme.html")
    for number in 1...11 { #expect(page.contains(">Note \(number)</a>")) }
    #expect(page.contains("1 more note<"))
  }

  @Test func `a note that holds the bare name is listed without a quotation`() async {
    let page = await Folder([
      "content/acme.md": "---\ntype: company\ntitle: Acme\n---\nA firm.",
      "content/list.md": "---\ntitle: The list\n---\n## Acme\n\nOther words.",
    ]).page("companies/acme.html")
    #expect(page.contains("The list"))
    #expect(!page.contains("class=\"excerpt\""))
  }

  @Test func `a figure stands on the page of who gives it`() async {
    let page = await Folder([
      "content/entities.csv": "name,type\nPort Authority,agency\n",
      "content/statistics.csv":
        "measure,value,unit,period,claimant,source,quote\nShips in harbour,12,ships,2023,Port Authority,a,Twelve ships lay there.",
      "seeds/a.txt": "date 2024-01-02\n\nTwelve ships lay there.",
    ]).page("agencies/port-authority.html")
    #expect(page.contains("Ships in harbour"))
  }
}
