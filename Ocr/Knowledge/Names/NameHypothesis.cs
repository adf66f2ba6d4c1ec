namespace Rpa.Ocr.Knowledge.Names;

/// <summary>A name that the ink may say.</summary>
/// <param name="Name">Letters without spaces.</param>
/// <param name="Kana">The reading that goes with it, without spaces; null where there is no furigana.</param>
/// <param name="FamilyLetters">How many letters (UTF-16) the family name has.</param>
/// <param name="FamilyKana">How many letters of the reading belong to the family name.</param>
/// <param name="Score">Natural logarithm of ink and prior together, up to a constant of the field.</param>
/// <param name="Known">1 where both parts are in the lexicon (with these readings), 0.5 where one is, 0 where neither.</param>
internal sealed record NameHypothesis(string Name, string? Kana, int FamilyLetters, int FamilyKana, double Score, double Known)
{
    /// <summary>The name as it is kept: family and given name parted.</summary>
    public string Spaced => Space(Name, FamilyLetters);

    /// <summary>The reading as it is kept.</summary>
    public string? SpacedKana => Kana is null ? null : Space(Kana, FamilyKana);

    private static string Space(string text, int at) => at > 0 && at < text.Length ? text.Insert(at, "\u3000") : text;
}
