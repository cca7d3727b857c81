/// The scripts of the world's newspapers besides the Latin one, after Unicode's `Blocks.txt` and the IANA registry of language subtags.
enum ScriptTable {
  /// ISO 15924 code, which way it runs, its blocks, its languages, the one with most readers first. What follows in brackets are letters
  /// that only this language of the script uses, or uses far more than the others.
  static let scripts = """
    Arab rtl 0600-06FF 0750-077F 0870-08FF FB50-FDFF FE70-FEFC | ar ur[ٹڈڑےںۓ] ps[ټډړښږڼ] ckb[ێۆڕڵ] fa[پچژگکی] ug sd ks
    Hebr rtl 0590-05FF FB1D-FB4F | he yi
    Syrc rtl 0700-074F | syr
    Thaa rtl 0780-07BF | dv
    Cyrl ltr 0400-052F 1C80-1C8F | ru uk[іїєґ] be[ў] sr[ђћљњџ] mk[ѓќѕ] kk[әғқұһ] bg mn ky tg tt
    Grek ltr 0370-03FF 1F00-1FFF | el
    Hani ltr 3040-30FF 31F0-31FF 3400-4DBF 4E00-9FFF F900-FAFF 20000-323AF | zh ja[のはをにがとでたるい]
    Hang ltr 1100-11FF 3130-318F AC00-D7AF | ko
    Armn ltr 0530-058F | hy
    Geor ltr 10A0-10FF 1C90-1CBF | ka
    Deva ltr 0900-097F | hi mr ne
    Beng ltr 0980-09FF | bn as
    Guru ltr 0A00-0A7F | pa
    Gujr ltr 0A80-0AFF | gu
    Taml ltr 0B80-0BFF | ta
    Telu ltr 0C00-0C7F | te
    Knda ltr 0C80-0CFF | kn
    Mlym ltr 0D00-0D7F | ml
    Sinh ltr 0D80-0DFF | si
    Thai ltr 0E00-0E7F | th
    Laoo ltr 0E80-0EFF | lo
    Tibt ltr 0F00-0FFF | bo
    Mymr ltr 1000-109F | my
    Ethi ltr 1200-139F | am ti
    Khmr ltr 1780-17FF | km
    """
}
