using Rpa.Ocr.Confidence;
using Rpa.Ocr.Knowledge;
using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Reading;

/// <summary>Judges the readings of a whole application.</summary>
internal sealed class ApplicationInterpreter(FormCatalog forms, ConfidenceModels confidence) : IApplicationInterpreter
{
    public IReadOnlyDictionary<string, FieldReading> Interpret(AssembledApplication application, ILedger? ledger)
    {
        ArgumentNullException.ThrowIfNull(application);
        var (procedure, form) = forms.Find(application.Revision);
        var readings = form.Fields.ToDictionary(field => field.Key, field => Raw(application, field), StringComparer.Ordinal);
        ApplicationKnowledge.Apply(new ReadingSet(procedure, readings, Lattices(application)), ledger);
        return readings.ToDictionary(pair => pair.Key, pair => Accept(procedure, form, pair.Key, pair.Value, ledger is not null), StringComparer.Ordinal);
    }

    private static Dictionary<string, TextLattice> Lattices(AssembledApplication application) => application.Pages
        .SelectMany(page => page.Page.Lattices)
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static FieldReading Raw(AssembledApplication application, PaperField field)
    {
        var page = application.Pages.FirstOrDefault(page => page.Page.FormPage == field.Page);
        if (page is not null && page.Page.Fields.TryGetValue(field.Key, out var reading))
        {
            return reading;
        }

        var empty = field.Kind is PaperFieldKind.Circle or PaperFieldKind.Check ? FieldValue.OfCodes() : null;
        return new FieldReading(null, empty, 0, false, [ReadingFlags.PageMissing], "none", [], string.Empty, 0, default);
    }

    private FieldReading Accept(ProcedureDefinition procedure, FormRevision form, string key, FieldReading reading, bool ledger)
    {
        var type = procedure.Find(key)?.Type ?? FieldTypeOf.Layout(form.Fields.First(field => string.Equals(field.Key, key, StringComparison.Ordinal)));
        var judged = confidence.Final(reading);
        return judged with { Accepted = Acceptance.Of(confidence, procedure.Policy, type, judged, ledger) };
    }
}
