using Rpa.Scenarios.Ledgers;

namespace Rpa.Ocr.Reading;

/// <summary>Reads files from end to end without storing anything: what <c>./rpa read</c> does.</summary>
public sealed class FileSetReader
{
    private readonly IDocumentReader _reader;
    private readonly IApplicationAssembler _assembler;
    private readonly IApplicationInterpreter _interpreter;
    private readonly FormCatalog _forms;
    private readonly TimeProvider _time;

    internal FileSetReader(
        IDocumentReader reader, IApplicationAssembler assembler, IApplicationInterpreter interpreter, FormCatalog forms, TimeProvider time)
    {
        _reader = reader;
        _assembler = assembler;
        _interpreter = interpreter;
        _forms = forms;
        _time = time;
    }

    /// <summary>Reads the files. A bad file is part of the report, never an exception.</summary>
    /// <param name="paths">Files on disk; <c>…_p1.jpg</c>, <c>…_p2.jpg</c> of one folder belong together.</param>
    /// <param name="ledger">The town's ledger, or null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ReadReport> ReadAsync(IReadOnlyList<string> paths, ILedger? ledger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var start = _time.GetTimestamp();
        var files = await ReadFilesAsync(paths, cancellationToken);
        return new ReadReport(files, Interpret(paths, files, ledger), _time.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>What is on the pages, before anything is known of the applications that they make up.</summary>
    internal async Task<IReadOnlyList<DocumentReading>> ReadFilesAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        // A few files at once, so that single-page files fill the cores too; the reader bounds how many pages are read at the same time.
        var files = new DocumentReading[paths.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, files.Length), options, async (index, token) =>
            files[index] = await _reader.ReadAsync(paths[index], Path.GetFileName(paths[index]), false, token));
        return files;
    }

    /// <summary>The applications that the pages make up, judged with or without the ledger.</summary>
    internal IReadOnlyList<ReadApplication> Interpret(IReadOnlyList<string> paths, IReadOnlyList<DocumentReading> files, ILedger? ledger) =>
        [.. paths.Zip(files)
            .GroupBy(file => FileStem.Of(file.First), StringComparer.Ordinal)
            .SelectMany(group => _assembler.Assemble(
                [.. group.SelectMany(file => file.Second.Pages.Select(page => new PageRef(file.Second.File, page)))]))
            .Select(application => new ReadApplication(
                _forms.Find(application.Revision).Procedure.Id, application, _interpreter.Interpret(application, ledger)))];
}
