using System.Globalization;
using Rpa.Ocr.Engines;
using Rpa.Ocr.Forms;
using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scheduler.Commands.Forms;

/// <summary><c>./rpa form new</c>.</summary>
internal static class FormNew
{
    /// <summary>A procedure with a smaller share of the places of a form is not its procedure.</summary>
    private const double LeastShare = 0.4;

    public static async Task<int> RunAsync(string blank, string id, string? procedureId, bool ocrOnly, string? folder, CancellationToken cancellationToken)
    {
        var forms = FormFolder.Open(folder);
        forms.RequireFree(id);
        IReadOnlyList<ProcedureDefinition> candidates = procedureId is null ? forms.Catalog.All : [forms.Procedure(procedureId)];
        await using var services = ReadingServices.Create(forms.Catalog);
        var proposer = services.GetRequiredService<FormProposer>();
        var proposals = new List<(ProcedureDefinition Procedure, FormProposal Proposal)>();
        try
        {
            foreach (var candidate in candidates)
            {
                proposals.Add((candidate, await proposer.ProposeAsync(blank, id, candidate, ocrOnly, cancellationToken)));
            }
        }
        catch (BlankFormException exception)
        {
            throw new CommandException(exception.Message, ExitCode.BadInput);
        }
        catch (Exception exception) when (exception is EngineUnavailableException or ImagingSetupException)
        {
            throw new CommandException(exception.Message, exception);
        }

        var (procedure, proposal) = proposals.MaxBy(one => one.Proposal.Confidence.Values.Sum() - (0.3 * one.Proposal.Missing.Count(field => field.Requirement == Requirement.Required)));
        var places = proposal.Form.Fields.Count + proposal.Unknown.Count;
        if (proposal.Form.Fields.Count == 0 || (procedureId is null && proposal.Form.Fields.Count < LeastShare * places))
        {
            throw new CommandException(
                $"the form fits no procedure: {places} places to fill in were found, {proposal.Form.Fields.Count} of them fit '{procedure.Id}' best. "
                + "Name the procedure with --procedure, or describe the new procedure first (Scenarios/README.md).",
                ExitCode.BadInput);
        }

        var file = forms.Install(procedure, proposal.Form, proposal.ToYaml(), blank);
        await ReportAsync(procedure, proposal, Path.GetRelativePath(Environment.CurrentDirectory, file));
        return ExitCode.Done;
    }

    private static async Task ReportAsync(ProcedureDefinition procedure, FormProposal proposal, string file)
    {
        var rows = new List<IReadOnlyList<string>> { (string[])["field", "kind", "printed", "sure", "look at"] };
        rows.AddRange(proposal.Form.Fields.Select(field => (string[])
        [
            field.Key,
            field.Kind.ToString(),
            field.Label.Length > 24 ? field.Label[..24] + "…" : field.Label,
            proposal.Confidence[field.Key].ToString("0.00", CultureInfo.InvariantCulture),
            proposal.Remarks.ContainsKey(field.Key) ? "*" : "",
        ]));
        await Console.Out.WriteLineAsync(TextTable.Render(rows));
        await Console.Out.WriteLineAsync($"{proposal.Form.Revision} ({procedure.Id}): {proposal.Form.Fields.Count} fields found, {proposal.Remarks.Count} of them to look at; {proposal.Unknown.Count} places fit no field.");
        if (proposal.Missing.Count > 0)
        {
            await Console.Out.WriteLineAsync($"not found: {string.Join(", ", proposal.Missing.Select(field => field.Requirement == Requirement.Required ? field.Key + " (required)" : field.Key))}");
        }

        await Console.Out.WriteLineAsync($"written to {file}; lines with 要確認 say what to look at");
        await Console.Out.WriteLineAsync($"next: ./rpa form check {proposal.Form.Revision} SCAN…");
    }
}
