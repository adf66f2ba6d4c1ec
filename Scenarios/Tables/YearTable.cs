namespace Rpa.Scenarios.Tables;

/// <summary>Amounts and formulas of a law that change by 年度. A year without an edition has no table.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Title">Japanese title, for messages.</param>
/// <param name="Source">Law or notice.</param>
/// <param name="Editions">Editions by year, none overlapping.</param>
internal sealed record YearTable(string Name, string Title, string Source, IReadOnlyList<YearEdition> Editions)
{
    /// <summary>The edition of a 年度, or null: an unknown year is never guessed.</summary>
    public YearEdition? For(int fiscalYear) => Editions.FirstOrDefault(edition => edition.From <= fiscalYear && fiscalYear <= edition.To);
}
