using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Reading;

/// <summary>The forms that pages are sorted to, with their templates. Thread-safe.</summary>
internal sealed class FormCatalog(IProcedureCatalog procedures, IFormTemplates templates)
{
    /// <summary>The templates of all pages of all forms.</summary>
    public async Task<IReadOnlyList<FormPageTemplate>> TemplatesAsync(CancellationToken cancellationToken)
    {
        var all = new List<FormPageTemplate>();
        foreach (var (_, form) in procedures.Forms)
        {
            all.AddRange(await templates.GetAsync(form, cancellationToken));
        }

        return all;
    }

    /// <summary>The procedure and layout of a revision.</summary>
    /// <exception cref="KeyNotFoundException">No such revision.</exception>
    public (ProcedureDefinition Procedure, FormRevision Form) Find(string revision)
    {
        foreach (var (procedure, form) in procedures.Forms)
        {
            if (string.Equals(form.Revision, revision, StringComparison.Ordinal))
            {
                return (procedure, form);
            }
        }

        throw new KeyNotFoundException($"The form revision '{revision}' is not registered.");
    }
}
