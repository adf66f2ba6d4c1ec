using System.Text;

namespace CoreSystem.Web.Entries;

/// <summary>The letters that the database of an older package holds: code page 932.</summary>
internal static class Charset
{
    private static readonly Encoding Strict = CodePagesEncodingProvider.Instance.GetEncoding(
        932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>False for 𠮷, for combining marks and the like.</summary>
    public static bool Holds(string text)
    {
        try
        {
            return Strict.GetByteCount(text) > 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
