using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Checks;

/// <summary>What is wrong or odd in the geometry of a revision, beyond what loading refuses.</summary>
internal static class FormProblems
{
    /// <summary>Two fields may share so much of the smaller one: rectangles are drawn by hand.</summary>
    private const double MostShared = 0.15;

    private const double LeastSide = 2;

    public static IReadOnlyList<string> Of(ProcedureDefinition procedure, FormRevision form)
    {
        var problems = new List<string>();
        for (var i = 0; i < form.Fields.Count; i++)
        {
            var field = form.Fields[i];
            problems.AddRange(form.Fields.Skip(i + 1)
                .Where(other => other.Page == field.Page && Shared(field.Rect, other.Rect) > MostShared)
                .Select(other => $"{field.Key} and {other.Key} overlap by {Shared(field.Rect, other.Rect):P0} on page {field.Page}"));
            problems.AddRange(Inside(field));
        }

        var here = form.Fields.Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(procedure.Fields
            .Where(field => field.Requirement == Requirement.Required && !here.Contains(field.Key))
            .Select(field => $"{field.Key} ({field.Label}) is required by the procedure but is not on this form"));
        return problems;
    }

    private static IEnumerable<string> Inside(PaperField field)
    {
        if (field.Rect.Width < LeastSide || field.Rect.Height < LeastSide)
        {
            yield return $"{field.Key} is only {field.Rect.Width:0.#} × {field.Rect.Height:0.#} mm";
        }

        if (field.Boxes.Any(box => !Rects.Holds(field.Rect, box, 1)))
        {
            yield return $"a box of {field.Key} lies outside its rectangle";
        }

        foreach (var option in field.Options.Where(option => !Rects.Holds(field.Rect, option.Rect, 2)))
        {
            yield return $"option {option.Code} of {field.Key} lies outside its rectangle";
        }

        for (var i = 0; i < field.Options.Count; i++)
        {
            foreach (var other in field.Options.Skip(i + 1).Where(other => Shared(field.Options[i].Rect, other.Rect) > MostShared))
            {
                yield return $"options {field.Options[i].Code} and {other.Code} of {field.Key} overlap";
            }
        }

        if (field.Date is { } date && (date.Year is null || date.Month is null))
        {
            yield return $"{field.Key} has no year_rect or month_rect";
        }
    }

    private static double Shared(MmRect a, MmRect b) => Rects.SharedArea(a, b) / Math.Max(1e-6, Math.Min(Rects.Area(a), Rects.Area(b)));
}
