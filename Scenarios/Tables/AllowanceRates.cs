namespace Rpa.Scenarios.Tables;

/// <summary>Monthly amounts of the child allowance in yen (児童手当法6条・別表).</summary>
/// <param name="From">First month, as its first day.</param>
/// <param name="To">Last month, as its first day, or null.</param>
/// <param name="UnderThree">Under three years.</param>
/// <param name="Normal">From three years.</param>
/// <param name="Third">Third and later children, whatever their age.</param>
internal sealed record AllowanceRates(DateOnly From, DateOnly? To, int UnderThree, int Normal, int Third) : IDatedRow;
