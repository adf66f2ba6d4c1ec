namespace Rpa.Scenarios.Applications;

/// <summary>Reads e-application exports (電子申請の書出し CSV) into applications.</summary>
public interface IApplicationFileReader
{
    /// <summary>
    /// Reads an export. What the world may send never throws: a file that cannot be imported says why in <see cref="ApplicationFile.Stop"/>,
    /// a row in <see cref="ApplicationFile.RefusedRows"/>, a cell in <see cref="ImportedApplication.Problems"/>.
    /// </summary>
    /// <param name="content">The bytes, read to the end.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The stream broke.</exception>
    ApplicationFile Read(Stream content, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the bytes at the beginning of a file look like text with commas or tabs, so that it is worth reading as an export
    /// (and is no scan). Looks at content, not at the name.
    /// </summary>
    bool LooksLikeExport(ReadOnlySpan<byte> head);
}
