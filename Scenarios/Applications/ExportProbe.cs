namespace Rpa.Scenarios.Applications;

/// <summary>What the bytes of an export are, found by reading all of them once.</summary>
/// <param name="Encoding">Encoding found.</param>
/// <param name="MarkLength">Bytes of the byte order mark.</param>
/// <param name="Stop">Why they are no text that can be split into records, or null.</param>
internal sealed record ExportProbe(FileEncoding Encoding, int MarkLength, FileStop? Stop)
{
    public static ExportProbe Stopped(FileStopReason reason, string message, FileEncoding encoding = FileEncoding.Unknown) =>
        new(encoding, 0, new FileStop(reason, message));
}
