namespace Rpa.Scenarios.Procedures;

/// <summary>The column with the name of who signed or signed in (本人確認の氏名), to be compared with the applicant's.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Field">Field with the applicant's name.</param>
public sealed record CsvSigner(string Header, string Field);
