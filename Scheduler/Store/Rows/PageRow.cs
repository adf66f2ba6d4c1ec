namespace Rpa.Scheduler.Store.Rows;

/// <summary>A page of a document with its reading (頁).</summary>
internal sealed class PageRow
{
    public Guid Id { get; set; }

    public Guid DocumentId { get; set; }

    /// <summary>The case it belongs to, once there is one.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>Page of the document, from 1.</summary>
    public int Number { get; set; }

    /// <summary>Kind of form, or null if unknown.</summary>
    public string? Form { get; set; }

    public string? Revision { get; set; }

    /// <summary>Page of the form, from 1; 0 if unknown.</summary>
    public int FormPage { get; set; }

    /// <summary>Width of the upright page in pixels.</summary>
    public int Width { get; set; }

    /// <summary>Height of the upright page in pixels.</summary>
    public int Height { get; set; }

    /// <summary>Why the page is unknown, in Japanese.</summary>
    public string? Reason { get; set; }

    /// <summary>The key that encrypts the reading and the image: the document's, later the case's.</summary>
    public Guid DataKeyId { get; set; }

    /// <summary>The <see cref="Ocr.Reading.PageReading"/> as JSON, encrypted.</summary>
    public required byte[] Reading { get; set; }

    /// <summary>Name of the encrypted upright image in the blob store.</summary>
    public string? ImageBlob { get; set; }

    /// <summary>Whether nothing is on the page: an empty back side.</summary>
    public bool Blank { get; set; }

    /// <summary>What a person decided about a page of no known form; null while it waits for that.</summary>
    public PageDecision? Settled { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public string? SettledBy { get; set; }

    /// <summary>Why it was discarded, encrypted: people name people in reasons.</summary>
    public byte[]? SettledWhy { get; set; }
}
