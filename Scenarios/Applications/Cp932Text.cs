using System.Text;

namespace Rpa.Scenarios.Applications;

/// <summary>
/// Code page 932 that tells what it could not read. The decoder of .NET never reports broken bytes: it yields ・ or private
/// characters, or refuses legal rows. So every pair is looked up by itself, and whatever is no character becomes U+FFFD.
/// </summary>
internal sealed class Cp932Text
{
    private const char Middle = '\u30FB';

    private readonly char[] _pairs = BuildPairs();
    private readonly Lazy<HashSet<char>> _jisX0208;

    public Cp932Text() => _jisX0208 = new(() => [.. JisX0208Pairs()]);

    /// <summary>Whether the byte may begin a pair.</summary>
    public static bool IsLead(byte value) => value is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC);

    /// <summary>Whether the byte may end a pair.</summary>
    public static bool IsTrail(byte value) => value is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFC);

    /// <summary>The character of a single byte, or U+FFFD.</summary>
    public static char Single(byte value) =>
        value < 0x80 ? (char)value : value is >= 0xA1 and <= 0xDF ? (char)('\uFF61' + (value - 0xA1)) : '\uFFFD';

    /// <summary>The character of a pair, or U+FFFD.</summary>
    public char Pair(byte lead, byte trail) => _pairs[(lead << 8) | trail];

    /// <summary>Whether a letter is in JIS X 0208 (第1・第2水準 and its symbols), or a half-width one.</summary>
    public bool IsJisX0208(Rune letter) =>
        letter.IsAscii || letter.Value is >= 0xFF61 and <= 0xFF9F || (letter.IsBmp && _jisX0208.Value.Contains((char)letter.Value));

    /// <summary>Whether code page 932 has a letter, private ones aside.</summary>
    public bool Has(Rune letter) => IsJisX0208(letter) || (letter.IsBmp && letter.Value is not (>= 0xE000 and <= 0xF8FF) && _pairs.AsSpan().Contains((char)letter.Value));

    private IEnumerable<char> JisX0208Pairs()
    {
        for (var pair = 0x8140; pair <= 0xEAFC; pair++)
        {
            // Row 13 (0x87) holds ① ㈱ ㍻ of NEC, which are not of the standard.
            if ((pair >> 8) != 0x87 && _pairs[pair] is not ('\0' or '\uFFFD'))
            {
                yield return _pairs[pair];
            }
        }
    }

    private static char[] BuildPairs()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(932) ?? throw new NotSupportedException("Code page 932 is missing.");
        var pairs = new char[0x10000];
        var buffer = new byte[2];
        for (var pair = 0x8140; pair <= 0xFCFC; pair++)
        {
            (buffer[0], buffer[1]) = ((byte)(pair >> 8), (byte)pair);
            if (IsLead(buffer[0]) && IsTrail(buffer[1]))
            {
                var decoded = encoding.GetString(buffer);
                // An unassigned pair decodes to ・, which has one pair of its own.
                pairs[pair] = decoded.Length == 1 && (decoded[0] != Middle || pair == 0x8145) ? decoded[0] : '\uFFFD';
            }
        }

        return pairs;
    }
}
