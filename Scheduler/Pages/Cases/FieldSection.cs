using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Pages.Cases;

/// <summary>A section of the form with its fields; those without anything written are folded.</summary>
internal sealed record FieldSection(string Title, IReadOnlyList<FieldView> Shown, IReadOnlyList<FieldView> Folded)
{
    /// <summary>Groups fields in paper order.</summary>
    public static IReadOnlyList<FieldSection> Of(ReviewCase data) =>
        [.. data.Fields
            .Select(field => new FieldView(field, data.Findings))
            .GroupBy(view => view.Field.Definition.Section, StringComparer.Ordinal)
            .Select(group => new FieldSection(
                group.Key,
                [.. group.Where(view => !view.IsFolded)],
                [.. group.Where(view => view.IsFolded)]))];
}
