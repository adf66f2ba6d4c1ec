namespace Rpa.Scenarios.Ledgers;

/// <summary>医療保険 of a person.</summary>
/// <param name="AtenaNo">宛名番号.</param>
/// <param name="InsurerName">保険者名.</param>
/// <param name="InsurerNumber">保険者番号, 6 or 8 digits, or null.</param>
/// <param name="Symbol">記号, or null.</param>
/// <param name="Number">番号, or null.</param>
/// <param name="Branch">枝番, or null.</param>
public sealed record MedicalInsurance(string AtenaNo, string InsurerName, string? InsurerNumber, string? Symbol, string? Number, string? Branch);
