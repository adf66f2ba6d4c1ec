using System.Collections.Immutable;

namespace Rpa.Robots.Drivers;

/// <summary>The rows of a table that are in the page now.</summary>
/// <param name="Rows">For each row the texts of the cells asked for; null where a row has no such cell, or several.</param>
/// <param name="View">The screen at the same moment.</param>
internal sealed record RowReading(ImmutableArray<ImmutableArray<string?>> Rows, ScreenView View);
