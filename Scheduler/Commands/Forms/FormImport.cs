using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;
using FormFile = Rpa.Scenarios.Procedures.Forms.FormFile;

namespace Rpa.Scheduler.Commands.Forms;

/// <summary><c>./rpa form import</c>.</summary>
internal static class FormImport
{
    public static async Task<int> RunAsync(string geometry, string pdf, string procedureId, string? folder, CancellationToken cancellationToken)
    {
        var forms = FormFolder.Open(folder);
        var procedure = forms.Procedure(procedureId);
        foreach (var path in (string[])[geometry, pdf])
        {
            if (!File.Exists(path))
            {
                throw new CommandException($"there is no file '{path}'.", ExitCode.BadInput);
            }
        }

        FormRevision form;
        try
        {
            form = FormFile.Read(geometry, pdf);
        }
        catch (ProcedureFormatException exception)
        {
            throw new CommandException(exception.Message, ExitCode.BadInput);
        }

        forms.RequireFree(form.Revision);
        await RequireBlankAsync(forms, form, cancellationToken);
        var file = forms.Install(procedure, form, FormFile.Write(form), pdf);
        await Console.Out.WriteLineAsync($"{form.Revision}: {form.Fields.Count} fields on {form.Pages.Count} pages, written to {Path.GetRelativePath(Environment.CurrentDirectory, file)}");
        await Console.Out.WriteLineAsync($"next: ./rpa form check {form.Revision}");
        return ExitCode.Done;
    }

    /// <summary>The blank must be a PDF with the pages that the geometry says.</summary>
    private static async Task RequireBlankAsync(FormFolder forms, FormRevision form, CancellationToken cancellationToken)
    {
        await using var services = ReadingServices.Create(forms.Catalog);
        try
        {
            await BlankCheck.RequireAsync(form.BlankPdf, TimeProvider.System, cancellationToken);
            _ = await services.GetRequiredService<IFormTemplates>().GetAsync(form, cancellationToken);
        }
        catch (Exception exception) when (exception is BlankFormException or InvalidOperationException)
        {
            throw new CommandException(exception.Message, ExitCode.BadInput);
        }
    }
}
