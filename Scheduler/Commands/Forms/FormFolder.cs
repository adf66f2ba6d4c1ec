using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Forms;

namespace Rpa.Scheduler.Commands.Forms;

/// <summary>The folder of procedures that the commands of forms work on, loaded.</summary>
internal sealed class FormFolder
{
    private const int LongestId = 60;

    private FormFolder(string path, ProcedureCatalog catalog)
    {
        Path = path;
        Catalog = catalog;
    }

    public string Path { get; }

    public ProcedureCatalog Catalog { get; }

    /// <summary>Loads the procedures of a folder.</summary>
    /// <exception cref="CommandException">There is no such folder, or it holds mistakes.</exception>
    public static FormFolder Open(string? folder)
    {
        var path = folder ?? ProjectFolders.Procedures();
        if (!Directory.Exists(path))
        {
            throw new CommandException($"there is no folder '{path}'.", ExitCode.BadInput);
        }

        try
        {
            return new FormFolder(path, ProcedureCatalog.Load(path));
        }
        catch (ProcedureFormatException exception)
        {
            throw new CommandException(exception.Message, ExitCode.BadInput);
        }
    }

    /// <summary>The procedure with this id.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public ProcedureDefinition Procedure(string id) =>
        Catalog.All.FirstOrDefault(procedure => string.Equals(procedure.Id, id, StringComparison.Ordinal))
        ?? throw new CommandException($"there is no procedure '{id}'. Known: {string.Join(", ", Catalog.All.Select(procedure => procedure.Id))}.", ExitCode.BadInput);

    /// <summary>The revision with this id and its procedure.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public (ProcedureDefinition Procedure, FormRevision Form) Revision(string id)
    {
        var found = Catalog.Forms.FirstOrDefault(form => string.Equals(form.Form.Revision, id, StringComparison.Ordinal));
        return found.Form is null
            ? throw new CommandException($"there is no form revision '{id}'. Known: {string.Join(", ", Catalog.Forms.Select(form => form.Form.Revision))}.", ExitCode.BadInput)
            : found;
    }

    /// <summary>Refuses a name that cannot be one, or is taken.</summary>
    public void RequireFree(string id)
    {
        if (id.Length is 0 or > LongestId || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_') || !char.IsAsciiLetterLower(id[0]))
        {
            throw new CommandException($"'{id}' cannot be the name of a revision: use small letters, digits and hyphens, starting with a letter, at most {LongestId}.", ExitCode.BadInput);
        }

        if (Catalog.Forms.Any(form => string.Equals(form.Form.Revision, id, StringComparison.Ordinal)))
        {
            throw new CommandException(
                $"the form revision '{id}' is there already (procedure {Revision(id).Procedure.Id}). Choose another name, or remove it from forms/ and procedure.yaml first.", ExitCode.BadInput);
        }
    }

    /// <summary>Puts a revision under its procedure.</summary>
    /// <returns>Path of the geometry file.</returns>
    /// <exception cref="CommandException">It does not fit the procedure; nothing was changed.</exception>
    public string Install(ProcedureDefinition procedure, FormRevision form, string text, string pdf)
    {
        try
        {
            return new FormInstaller(Path).Install(procedure, form, text, pdf);
        }
        catch (ProcedureFormatException exception)
        {
            throw new CommandException("the revision does not fit the procedure; nothing was changed.\n" + exception.Message, ExitCode.BadInput);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException("the revision could not be written: " + exception.Message, exception);
        }
    }
}
