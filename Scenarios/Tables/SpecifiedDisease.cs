namespace Rpa.Scenarios.Tables;

/// <summary>特定疾病 (介護保険法施行令2条): what gives insured persons from 40 to 64 a right to care.</summary>
/// <param name="Code">Two digits, 01 to 16.</param>
/// <param name="Name">Name in the order.</param>
/// <param name="Words">Other names that people and doctors write.</param>
internal sealed record SpecifiedDisease(string Code, string Name, IReadOnlyList<string> Words);
