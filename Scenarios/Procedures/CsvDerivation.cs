namespace Rpa.Scenarios.Procedures;

/// <summary>
/// A field that no column of an export holds, but that follows from others: the claim date of an e-application is the day it
/// was sent, the address of a child who lives with the claimant is the claimant's.
/// </summary>
/// <param name="Field">Field key to set. Where the condition does not hold, the field counts as not asked.</param>
/// <param name="FromHeader">Column whose text becomes the value, or null.</param>
/// <param name="Value">Fixed text or option code, or null where <paramref name="FromHeader"/> is given.</param>
/// <param name="When">Expression over the fields imported so far, or null for always.</param>
public sealed record CsvDerivation(string Field, string? FromHeader, string? Value, string? When);
