using Rpa.Ocr.Engines.Tesseract;
using Rpa.Ocr.Forms;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Forms;

namespace Rpa.Ocr.Tests.Forms;

/// <summary>The proposer, and what the sample blanks are known to hold.</summary>
public sealed class FormSamples : IDisposable
{
    private readonly TesseractPool _tesseract = new(null);

    public FormSamples() => Proposer = new FormProposer(_tesseract, TimeProvider.System);

    internal FormProposer Proposer { get; }

    internal ProcedureCatalog Procedures { get; } = ProcedureCatalog.Load();

    public void Dispose() => _tesseract.Dispose();

    internal static string Blank(string revision) => Path.Combine(Repository.Forms, revision + ".pdf");

    internal static FormRevision Truth(string revision) => FormFile.Read(Path.Combine(Repository.Forms, revision + ".fields.json"), Blank(revision));
}
