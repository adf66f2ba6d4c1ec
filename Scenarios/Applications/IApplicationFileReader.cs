namespace Rpa.Scenarios.Applications;

/// <summary>Reads e-application exports (電子申請の書出し CSV) into applications.</summary>
public interface IApplicationFileReader
{
    /// <summary>
    /// Reads an export. What the world may send never throws: a file that cannot be imported says why in <see cref="ApplicationFile.Stop"/>,
    /// a row in <see cref="ApplicationFile.RefusedRows"/>, a cell in <see cref="ImportedApplication.Problems"/>.
    /// </summary>
    /// <param name="content">The bytes; must be able to seek.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The stream broke.</exception>
    /// <remarks>Keeps all applications in memory: for files of a few thousand rows. <see cref="Open"/> does not.</remarks>
    ApplicationFile Read(Stream content, CancellationToken cancellationToken);

    /// <summary>
    /// Looks an export through and opens it for reading row by row, with memory that does not grow with the file. What the world may send
    /// never throws, as with <see cref="Read"/>.
    /// </summary>
    /// <param name="content">The bytes; must be able to seek, and stay open while rows are read.</param>
    /// <param name="source">Take it only as an export of this source (<c>pittari</c> …), or null for whichever fits.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The stream broke.</exception>
    ApplicationImport Open(Stream content, string? source, CancellationToken cancellationToken);

    /// <summary>The sources that there are mappings of.</summary>
    IReadOnlyList<string> Sources { get; }

    /// <summary>
    /// Whether the bytes at the beginning of a file look like text with commas or tabs, so that it is worth reading as an export
    /// (and is no scan). Looks at content, not at the name.
    /// </summary>
    bool LooksLikeExport(ReadOnlySpan<byte> head);
}
