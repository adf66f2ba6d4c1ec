namespace Rpa.Scenarios.Procedures;

/// <summary>The headers of an export with a row an item (縦持ち: 受付番号, 項目番号, 項目名, 値). Items are named as the columns of the wide shape.</summary>
/// <param name="NumberHeader">Header of the item's number, or null where there is no such column. The number is not used.</param>
/// <param name="ItemHeader">Header of the item's name.</param>
/// <param name="ValueHeader">Header of the value.</param>
public sealed record CsvLongShape(string? NumberHeader, string ItemHeader, string ValueHeader);
