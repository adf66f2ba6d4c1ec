namespace Rpa.Ocr.Knowledge;

/// <summary>Small and large kana (ュ and ユ) differ in size alone, and people write them alike: a text with either is nearly as likely.</summary>
internal static class KanaSizes
{
    public const string Small = "ァィゥェォッャュョ";

    public const string Large = "アイウエオツヤユヨ";

    /// <summary>What the other size costs.</summary>
    public const double Cost = 1.5;

    /// <summary>More letters than this are not tried in all sizes.</summary>
    private const int MostLetters = 3;

    /// <summary>The text, and where it is kana the same with small letters large.</summary>
    public static IEnumerable<(string Text, double Cost)> Of(string text)
    {
        yield return (text, 0);
        var places = Enumerable.Range(0, text.Length).Where(at => Small.Contains(text[at], StringComparison.Ordinal)).Take(MostLetters).ToList();
        for (var mask = 1; mask < 1 << places.Count; mask++)
        {
            var letters = text.ToCharArray();
            var changed = 0;
            for (var i = 0; i < places.Count; i++)
            {
                if ((mask & (1 << i)) != 0)
                {
                    letters[places[i]] = Large[Small.IndexOf(letters[places[i]], StringComparison.Ordinal)];
                    changed++;
                }
            }

            yield return (new string(letters), Cost * changed);
        }
    }
}
