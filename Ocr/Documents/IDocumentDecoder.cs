namespace Rpa.Ocr.Documents;

/// <summary>Opens scanned files. What a file is decided by its content. A bad file gives a <see cref="DecodeError"/>, never an exception.</summary>
public interface IDocumentDecoder
{
    /// <summary>Opens the file at <paramref name="path"/>.</summary>
    Task<DocumentOpening> OpenAsync(string path, CancellationToken cancellationToken);

    /// <summary>Opens a file held in memory; nothing is written to disk, so it may be personal data.</summary>
    Task<DocumentOpening> OpenAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
