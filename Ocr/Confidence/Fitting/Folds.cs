using System.IO.Hashing;
using System.Text;

namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>Cuts documents into parts, always the same: whoever wrote a document is never both fitted on and judged.</summary>
internal static class Folds
{
    /// <summary>Number of parts.</summary>
    public const int Count = 10;

    /// <summary>The part of a document.</summary>
    public static int Of(string document) => (int)(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(document)) % Count);
}
