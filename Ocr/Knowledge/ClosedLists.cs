using Rpa.Ocr.Recognition;

namespace Rpa.Ocr.Knowledge;

/// <summary>Words of closed lists that every town uses.</summary>
internal static class ClosedLists
{
    /// <summary>続柄 as people write them on applications.</summary>
    private static readonly string[] Relations =
    [
        "子", "長男", "長女", "二男", "二女", "次男", "次女", "三男", "三女", "四男", "四女", "五男", "五女", "養子", "養女", "孫", "甥", "姪", "弟", "妹", "妻の子", "夫の子",
    ];

    public static void Apply(ReadingSet readings)
    {
        foreach (var key in readings.All.Keys.Where(key => key.EndsWith(".relation", StringComparison.Ordinal)).ToList())
        {
            if (readings.Text(key) is { } text && Relations.Contains(text, StringComparer.Ordinal))
            {
                // A wrong reading seldom makes another word of so short a list.
                readings.Agree(key, 0.2, ReadingFlags.Lexicon);
            }
        }
    }
}
