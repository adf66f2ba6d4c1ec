namespace Rpa.Ocr.Reading;

/// <summary>Reads the pages of a file: decode, turn upright, sort, register, crop, recognise. Thread-safe.</summary>
public interface IDocumentReader
{
    /// <summary>Reads a file. A bad file is a result with an error, never an exception.</summary>
    /// <param name="path">File on disk.</param>
    /// <param name="name">Name to report.</param>
    /// <param name="withImages">Whether upright images are wanted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<DocumentReading> ReadAsync(string path, string name, bool withImages, CancellationToken cancellationToken);

    /// <summary>Reads a file held in memory: the service keeps originals encrypted and writes them nowhere in the clear.</summary>
    /// <param name="content">Bytes of the file.</param>
    /// <param name="name">Name to report.</param>
    /// <param name="withImages">Whether upright images are wanted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> content, string name, bool withImages, CancellationToken cancellationToken);
}
