namespace Rpa.Scenarios.Procedures;

/// <summary>A word in one column that makes other fields empty: who applies for himself fills in no 申請者 on paper.</summary>
/// <param name="Header">Header of the column.</param>
/// <param name="Words">Words that make the fields empty.</param>
/// <param name="Fields">Field keys.</param>
public sealed record CsvBlank(string Header, IReadOnlyList<string> Words, IReadOnlyList<string> Fields);
