/// What writing stands on one side of a character.
enum CharacterSide {
    /// No letter at all.
    case none
    case latin
    /// Chinese characters, and the scripts that share their marks: kana, bopomofo, hangul.
    case chinese
}
