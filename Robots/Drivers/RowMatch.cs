using System.Collections.Immutable;

namespace Rpa.Robots.Drivers;

/// <summary>The row in which an element lies, told by what its cells show and never by its position.</summary>
/// <param name="RowsCss">CSS selector of the rows.</param>
/// <param name="Cells">CSS selectors of cells inside the row, and the text that each shows.</param>
internal sealed record RowMatch(string RowsCss, ImmutableArray<(string Css, string Text)> Cells);
