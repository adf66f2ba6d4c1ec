using System.CommandLine;
using Rpa.Scheduler.Commands.Forms;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa form</c>: registers paper forms without code.</summary>
internal static class FormCommand
{
    public static Command Create()
    {
        var command = new Command("form", "Registers paper forms: proposes a revision from a blank PDF, checks it, imports geometry.");
        command.Subcommands.Add(New());
        command.Subcommands.Add(Check());
        command.Subcommands.Add(Import());
        return command;
    }

    /// <summary>The folder of procedures that the commands of forms read and write.</summary>
    internal static Option<string?> FolderOption() => new("--procedures") { Description = "Folder of the procedures. Default: Scenarios/procedures of the project." };

    private static Command New()
    {
        var blank = new Argument<string>("blank") { Description = "The blank form (PDF)." };
        var id = new Option<string>("--id") { Description = "Name of the new revision, for example care-certification-r8.", Required = true };
        var procedure = new Option<string?>("--procedure") { Description = "Procedure that the form belongs to. Default: the one whose fields fit best." };
        var ocr = new Option<bool>("--ocr") { Description = "Read the print by OCR even where the PDF holds its text." };
        var folder = FolderOption();
        var command = new Command("new", "Proposes a form revision from a blank PDF and puts it under its procedure, with a remark for every doubt.") { blank, id, procedure, ocr, folder };
        command.SetAction((parsed, cancellationToken) => FormNew.RunAsync(
            parsed.GetValue(blank)!, parsed.GetValue(id)!, parsed.GetValue(procedure), parsed.GetValue(ocr), parsed.GetValue(folder), cancellationToken));
        return command;
    }

    private static Command Check()
    {
        var id = new Argument<string>("id") { Description = "The form revision." };
        var scans = new Argument<string[]>("scans") { Description = "Scans of filled-in forms (PDF, TIFF, JPEG, PNG) or folders of them.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--out") { Description = "Folder for the drawings (PNG). Default: form-check/ID. They show what is written on the scans: keep them where such data may lie." };
        var folder = FolderOption();
        var command = new Command("check", "Checks a form revision, draws its fields over the blank and over scans, and tells how scans register and read.") { id, scans, output, folder };
        command.SetAction((parsed, cancellationToken) => FormCheck.RunAsync(
            parsed.GetValue(id)!, parsed.GetValue(scans) ?? [], parsed.GetValue(output), parsed.GetValue(folder), cancellationToken));
        return command;
    }

    private static Command Import()
    {
        var geometry = new Argument<string>("fields") { Description = "The geometry (*.fields.json or *.fields.yaml, format of samples/forms)." };
        var pdf = new Option<string>("--pdf") { Description = "The blank form.", Required = true };
        var procedure = new Option<string>("--procedure") { Description = "Procedure that the form belongs to.", Required = true };
        var folder = FolderOption();
        var command = new Command("import", "Puts a form revision with known geometry under its procedure.") { geometry, pdf, procedure, folder };
        command.SetAction((parsed, cancellationToken) => FormImport.RunAsync(
            parsed.GetValue(geometry)!, parsed.GetValue(pdf)!, parsed.GetValue(procedure)!, parsed.GetValue(folder), cancellationToken));
        return command;
    }
}
