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

    /// <summary>Decodes; invalid bytes become U+FFFD, one a byte. Never fails.</summary>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var first = bytes[i];
            if (first < 0x80)
            {
                text.Append((char)first);
            }
            else if (first is >= 0xA1 and <= 0xDF)
            {
                text.Append((char)('\uFF61' + (first - 0xA1)));
            }
            else if (i + 1 < bytes.Length && IsLead(first) && IsTrail(bytes[i + 1]))
            {
                text.Append(_pairs[(first << 8) | bytes[++i]]);
            }
            else
            {
                // The next byte is looked at again: commas, quotes and line ends are never swallowed.
                text.Append('\uFFFD');
            }
        }

        return text.ToString();
    }

    private static bool IsLead(byte value) => value is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC);

    private static bool IsTrail(byte value) => value is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFC);

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
