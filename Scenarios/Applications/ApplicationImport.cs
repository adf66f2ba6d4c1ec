using System.Diagnostics.CodeAnalysis;

namespace Rpa.Scenarios.Applications;

/// <summary>
/// An export that has been looked through and may be imported row by row, or the reason why not. Rows are read from the stream when they
/// are asked for: memory does not grow with the file. The stream must stay open meanwhile.
/// </summary>
public sealed class ApplicationImport
{
    private readonly Func<CancellationToken, IEnumerable<ImportRow>>? _read;

    private ApplicationImport(FileEncoding encoding, FileStop? stop, Func<CancellationToken, IEnumerable<ImportRow>>? read)
    {
        (Encoding, Stop, _read) = (encoding, stop, read);
    }

    /// <summary>Procedure found from the headers and the 手続名 column, or null.</summary>
    public string? ProcedureId { get; private init; }

    /// <summary>Source of the mapping, e.g. <c>pittari</c>, or null.</summary>
    public string? Source { get; private init; }

    /// <summary>Version of the mapping, or null.</summary>
    public string? MappingVersion { get; private init; }

    /// <summary>What people call the mapping, or null.</summary>
    public string? MappingTitle { get; private init; }

    /// <summary>Encoding found.</summary>
    public FileEncoding Encoding { get; }

    /// <summary>Number of applications in the file, those that will be refused included; 0 for a stopped file.</summary>
    public int Rows { get; private init; }

    /// <summary>Why nothing is imported, or null.</summary>
    public FileStop? Stop { get; }

    /// <summary>Whether nothing of the file is imported.</summary>
    [MemberNotNullWhen(true, nameof(Stop))]
    [MemberNotNullWhen(false, nameof(ProcedureId), nameof(Source), nameof(MappingVersion), nameof(MappingTitle))]
    public bool IsStopped => Stop is not null;

    /// <summary>Reads the rows, each as it is asked for; none of a stopped file.</summary>
    /// <exception cref="IOException">The stream broke.</exception>
    public IEnumerable<ImportRow> Read(CancellationToken cancellationToken) => _read is null ? [] : _read(cancellationToken);

    internal static ApplicationImport Stopped(FileStop stop, FileEncoding encoding, MappingMatch? match = null) => new(encoding, stop, null)
    {
        ProcedureId = match?.Procedure.Id,
        Source = match?.Mapping.Source,
        MappingVersion = match?.Mapping.Version,
        MappingTitle = match?.Mapping.Title,
    };

    internal static ApplicationImport Of(MappingMatch match, FileEncoding encoding, int rows, Func<CancellationToken, IEnumerable<ImportRow>> read) =>
        new(encoding, null, read)
        {
            ProcedureId = match.Procedure.Id,
            Source = match.Mapping.Source,
            MappingVersion = match.Mapping.Version,
            MappingTitle = match.Mapping.Title,
            Rows = rows,
        };
}
