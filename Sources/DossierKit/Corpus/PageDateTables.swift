/// The names of months as pages print them, and the words around a date; in lower case.
enum PageDateTables {
  /// A line a language, twelve groups from January on; the forms of one month stand between strokes.
  private static let names = """
    januar/jänner/jan februar/feb märz/mär april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez
    janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct novembre/nov décembre/déc
    enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sep octubre/oct noviembre/nov diciembre/dic
    gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic
    janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez
    januari februari maart/mrt april mei juni juli augustus september oktober november december
    января/янв февраля/фев марта/мар апреля/апр мая июня/июн июля/июл августа/авг сентября/сен октября/окт ноября/ноя декабря/дек
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    """

  static let months: [String: Int] = {
    var result: [String: Int] = [:]
    for line in names.split(separator: "\n") {
      for (index, forms) in line.split(separator: " ").enumerated() {
        for form in forms.split(separator: "/") { result[String(form)] = index + 1 }
      }
    }
    return result
  }()

  /// What stands between day, month and year.
  static let fillers: Set<String> = ["de", "del", "of", "er", "г", "º"]

  /// What says that the day behind it is the one of publication.
  static let publishing = [
    "published", "posted", "publié", "publiée", "veröffentlicht", "erschienen", "publicado", "publicada", "pubblicato",
    "gepubliceerd", "for immediate release", "release date", "date of report", "опубликовано", "опубліковано",
    "opublikowano", "发布时间", "發佈時間", "公開日",
  ]

  /// What says that the day behind it is a later one.
  static let updating = [
    "updated", "modified", "mis à jour", "aktualisiert", "actualizado", "aggiornato", "обновлено", "оновлено", "更新",
  ]
}
