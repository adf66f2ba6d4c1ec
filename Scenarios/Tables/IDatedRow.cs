namespace Rpa.Scenarios.Tables;

/// <summary>A row of a table that changes with the years.</summary>
internal interface IDatedRow
{
    /// <summary>First day for which the row stands.</summary>
    DateOnly From { get; }

    /// <summary>Last day for which the row stands, or null where the law names no end.</summary>
    DateOnly? To { get; }
}
