/// Legal forms of companies, after the ISO 20275 list of entity legal forms as newspapers abbreviate them.
///
/// Dots do not count, save that a spelling with one at its end takes in the dot that follows it. A spelling in small
/// letters allows small letters in a text; the others want a capital, those of two letters only capitals. "Group" and
/// "Holding" are parts of a name.
enum CompanyFormTable {
  /// Behind a name, one form a line, its spellings between bars.
  static let suffixes = """
    Inc. | Incorporated
    Corp. | Corporation
    Co. | Company
    & Co. | & Company | and Company
    Co. Ltd. | Co.Ltd. | Co. Limited | Company Ltd. | Company Limited | Coy Ltd.
    Co. Inc. | Co. LLC | Co. LP | Co. Corp. | Corp. Ltd. | Corporation Limited | Corporation Ltd. | Inc. Ltd.
    Ltd. | Limited | ltd.
    LLC | L.L.C. | Limited Liability Company
    LLP | L.L.P. | Limited Liability Partnership
    LP | L.P. | Limited Partnership
    PLC | P.L.C. | plc | Public Limited Company
    Pte. Ltd. | Pte. Limited | Private Limited | Pvt. Ltd. | Pvt. Limited | Private Ltd. | (P) Ltd.
    Pty. Ltd. | Proprietary Limited | Pty. Limited | Pty.
    JSC | J.S.C. | Joint Stock Company | Joint-Stock Company
    PJSC | P.J.S.C. | Public Joint Stock Company | Public Joint-Stock Company
    OJSC | Open Joint Stock Company | Open Joint-Stock Company
    CJSC | Closed Joint Stock Company | Closed Joint-Stock Company
    OOO | ООО
    OAO | ОАО
    PAO | ПАО
    ZAO | ЗАО
    АО
    TOO | ТОО
    ТОВ | ПрАТ
    GmbH | mbH | gGmbH
    GmbH & Co. KG | GmbH & Co. KGaA | AG & Co. KG | AG & Co. KGaA | SE & Co. KGaA | & Co. KG | KGaA
    AG | A.G. | Aktiengesellschaft
    KG | OHG
    UG
    SE
    SA | S.A.
    SAS | S.A.S.
    SARL | S.A.R.L. | S.à r.l. | Sàrl
    SRL | S.R.L. | S.r.l. | s.r.l.
    SpA | S.p.A. | SPA
    SL | S.L. | S.L.U. | SLU
    S.A. de C.V. | SA de CV | S. de R.L. de C.V. | SAB de CV | S.A.B. de C.V.
    S.A.U.
    SCA | S.C.A.
    Lda. | Ltda.
    S/A
    NV | N.V.
    BV | B.V.
    BVBA | B.V.B.A.
    AB | Aktiebolag
    AS | A.S. | a.s. | A.Ş. | A/S | ASA
    ApS
    Oy | OY | Oyj | OYJ
    Kft. | Zrt. | Nyrt.
    d.o.o. | d.d. | a.d.
    DOO | AD | EAD | OOD | EOOD
    s.r.o. | spol. s r.o. | k.s. | v.o.s.
    Sp. z o.o. | sp. z o.o. | S.A. z o.o.
    UAB | AB | SIA | AS | OÜ
    Ltd. Şti. | A.Ş. ve Tic.
    Sdn. Bhd. | Bhd. | Sendirian Berhad | Berhad
    Tbk. | Tbk
    KK | K.K. | Kabushiki Kaisha | G.K.
    FZE | FZCO | FZ-LLC | FZ LLC | FZC | DMCC
    WLL | W.L.L. | KSC | QSC | Q.P.S.C. | SAL | S.A.L. | SAE | S.A.E. | BSC | B.S.C.
    Unlimited Company | ULC | DAC | Designated Activity Company | CLG | CIC
    """

  /// Before a name.
  static let prefixes = """
    OOO | ООО | Общество с ограниченной ответственностью
    AO | АО | Акционерное общество
    OAO | ОАО | Открытое акционерное общество
    PAO | ПАО | Публичное акционерное общество
    ZAO | ЗАО | Закрытое акционерное общество
    NAO | НАО | TOO | ТОО | ТОВ | ПрАТ | ПАТ | ИП | ФГУП | FGUP | ГУП | МУП
    JSC | PJSC | OJSC | CJSC | LLC | Joint Stock Company | Joint-Stock Company
    Public Joint Stock Company | Public Joint-Stock Company | Open Joint Stock Company | Open Joint-Stock Company
    Limited Liability Company
    PT | P.T. | UAB | SIA | TOV
    """

  /// Written on to a name in scripts without spaces, behind or before it.
  static let unspaced = """
    股份有限责任公司 股份有限公司 有限责任公司 有限公司 股份公司 有限责任合伙 有限合伙
    股份有限責任公司 有限責任公司 株式会社 株式會社 有限会社 合同会社 合資会社 주식회사 유한회사 ㈜ （株） (株) (주)
    """
}
