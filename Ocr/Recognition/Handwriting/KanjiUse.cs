using System.Text;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>
/// How usual kanji are in names, places and organisations: by their rank in a dictionary's names (<c>Ocr/training/handwriting/charset-common.txt</c>),
/// far flatter than their real frequency, since the rare names must be read too.
/// </summary>
internal static class KanjiUse
{
    private const string Resource = "Rpa.Ocr.Recognition.Handwriting.charset-common.txt";

    /// <summary>What a kanji that the list lacks loses (natural logarithm) …</summary>
    private const double Rare = -1.6;

    /// <summary>… and the last of the list; those before it lose less, the first nothing.</summary>
    private const double Last = -0.8;

    private static readonly Dictionary<string, double> Ranked = Load();

    /// <summary>The logarithm of how usual a kanji is: 0 for the most usual.</summary>
    public static double Of(string kanji) => Ranked.TryGetValue(kanji, out var use) ? use : Rare;

    private static Dictionary<string, double> Load()
    {
        using var stream = typeof(KanjiUse).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var kanji = reader.ReadToEnd().EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).Select(rune => rune.ToString()).ToList();
        return kanji
            .Select((character, rank) => (character, Use: Last * Math.Log(1 + rank) / Math.Log(1 + kanji.Count)))
            .DistinctBy(pair => pair.character, StringComparer.Ordinal)
            .ToDictionary(pair => pair.character, pair => pair.Use, StringComparer.Ordinal);
    }
}
