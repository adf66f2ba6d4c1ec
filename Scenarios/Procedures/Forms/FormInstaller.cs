using System.Text;

namespace Rpa.Scenarios.Procedures.Forms;

/// <summary>Puts a form revision under a procedure: the geometry, the blank form, and the entry in <c>procedure.yaml</c>; all of it or nothing.</summary>
/// <param name="folder">Folder of the procedures.</param>
public sealed class FormInstaller(string folder)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Installs a revision and checks that everything still loads.</summary>
    /// <param name="procedure">Id of the procedure.</param>
    /// <param name="form">The revision.</param>
    /// <param name="text">The geometry file as <see cref="FormFile.Write"/> gives it.</param>
    /// <param name="blankPdf">The blank form, which is copied.</param>
    /// <returns>Path of the geometry file.</returns>
    /// <exception cref="ProcedureFormatException">The revision does not fit the procedure; nothing was changed.</exception>
    /// <exception cref="IOException">The revision is there already, or a file cannot be written.</exception>
    public string Install(ProcedureDefinition procedure, FormRevision form, string text, string blankPdf)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(form);
        var definition = Path.Combine(folder, procedure.Id, "procedure.yaml");
        var forms = Path.Combine(folder, procedure.Id, "forms");
        var geometry = Path.Combine(forms, form.Revision + FormFile.Ending);
        var pdf = Path.Combine(forms, form.Revision + ".pdf");
        if (File.Exists(geometry) || File.Exists(pdf))
        {
            throw new IOException($"'{Path.GetFileName(geometry)}' or its PDF is already there.");
        }

        var before = File.ReadAllText(definition, Utf8);
        var done = false;
        try
        {
            Directory.CreateDirectory(forms);
            File.Copy(blankPdf, pdf);
            File.WriteAllText(geometry, text, Utf8);
            File.WriteAllText(definition, ProcedureText.AddForm(before, form.Revision, OtherWording(procedure, form)), Utf8);
            _ = ProcedureCatalog.Load(folder);
            done = true;
            return geometry;
        }
        finally
        {
            if (!done)
            {
                File.WriteAllText(definition, before, Utf8);
                File.Delete(geometry);
                File.Delete(pdf);
            }
        }
    }

    /// <summary>Fields whose options are printed in other words than the procedure's.</summary>
    private static List<string> OtherWording(ProcedureDefinition procedure, FormRevision form) =>
    [
        .. form.Fields
            .Where(paper => procedure.Find(paper.Key) is { } field && paper.Options.Any(printed =>
                field.Options.FirstOrDefault(option => string.Equals(option.Code, printed.Code, StringComparison.Ordinal)) is { } option
                && !Plain(printed.Text).Contains(Plain(option.Text), StringComparison.Ordinal)))
            .Select(paper => paper.Key),
    ];

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
