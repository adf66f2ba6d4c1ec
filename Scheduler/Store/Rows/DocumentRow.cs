using Rpa.Ocr.Documents;

namespace Rpa.Scheduler.Store.Rows;

/// <summary>A file that came in (受付文書). Stored once by its SHA-256, never altered.</summary>
internal sealed class DocumentRow
{
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal; null where they could not, or should not, be read.</summary>
    public string? Sha256 { get; set; }

    public long Size { get; set; }

    public FileKind Kind { get; set; }

    public DocumentState State { get; set; }

    /// <summary>Optimistic lock: counts the changes.</summary>
    public int Version { get; set; }

    /// <summary>Stable code of the reason for a final state other than Done, e.g. <c>encrypted</c>.</summary>
    public string? ReasonCode { get; set; }

    /// <summary>The reason in Japanese, without personal data.</summary>
    public string? Reason { get; set; }

    /// <summary>The document whose bytes are the same, for duplicates.</summary>
    public Guid? DuplicateOf { get; set; }

    /// <summary>Keyed hash of folder and stem for single-page files that belong together; null for others.</summary>
    public string? GroupKey { get; set; }

    /// <summary>Nothing is owed before: until when the rest of the pages is waited for, or the next attempt to read.</summary>
    public DateTimeOffset? WaitUntil { get; set; }

    public int PageCount { get; set; }

    /// <summary>Attempts to read that ended in an error of ours (not of the file).</summary>
    public int Attempts { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The key that encrypts <see cref="Names"/>, the original and the pages that belong to no case.</summary>
    public Guid DataKeyId { get; set; }

    /// <summary><see cref="Documents.DocumentNames"/>, encrypted: file names may name people.</summary>
    public required byte[] Names { get; set; }

    /// <summary>Name of the encrypted original in the blob store; null for duplicates and files too large to keep.</summary>
    public string? OriginalBlob { get; set; }

    /// <summary>Where the file should lie for a person to see.</summary>
    public Placement Wanted { get; set; }

    /// <summary>Where the file lies now.</summary>
    public Placement Placed { get; set; }

    /// <summary>The state that the text file beside it tells of; null where none has been written.</summary>
    public DocumentState? Noted { get; set; }
}
