namespace Rpa.Scenarios.Values;

/// <summary>An address taken apart for comparison. Folded: not for display.</summary>
/// <param name="Prefecture">都道府県, or null where it was left out.</param>
/// <param name="Area">市区町村 and 町名, without 大字/字, variants folded.</param>
/// <param name="Lot">丁目・番・号 as numbers joined by '-', e.g. <c>3-12-5</c>; empty where there is none.</param>
/// <param name="Building">方書 (building, room, 様方), folded, or null.</param>
public sealed record AddressParts(string? Prefecture, string Area, string Lot, string? Building)
{
    /// <summary>No content: an address must not reach a log by accident.</summary>
    public override string ToString() => nameof(AddressParts);
}
