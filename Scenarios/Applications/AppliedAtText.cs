using System.Globalization;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Applications;

/// <summary>申請日時 as sources write it. Without offset it is Japan time.</summary>
internal static class AppliedAtText
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    private static readonly string[] Local =
    [
        "yyyy/M/d H:m:s", "yyyy/M/d H:m", "yyyy/M/d", "yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy年M月d日 H時m分s秒", "yyyy年M月d日 H時m分", "yyyy年M月d日 H:m:s", "yyyy年M月d日 H:m", "yyyy年M月d日",
    ];

    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss zzz"];

    public static DateTimeOffset? Parse(string text)
    {
        var folded = DigitText.FoldWidth(text).Trim();
        if (DateTime.TryParseExact(folded, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(local, Japan);
        }

        return DateTimeOffset.TryParseExact(folded, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToOffset(Japan)
            : null;
    }
}
