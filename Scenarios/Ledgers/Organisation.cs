namespace Rpa.Scenarios.Ledgers;

/// <summary>An employer, a hospital or a care office.</summary>
/// <param name="Number">法人番号, 医療機関番号 or 事業所番号, or null.</param>
/// <param name="DesignationNumber">特別徴収義務者 指定番号, or null.</param>
/// <param name="Name">名称.</param>
/// <param name="Kana">フリガナ, or null.</param>
/// <param name="PostalCode">郵便番号, or null.</param>
/// <param name="Address">所在地, or null.</param>
/// <param name="Representative">代表者 職氏名, or null.</param>
/// <param name="ContactSection">連絡先の係, or null.</param>
/// <param name="ContactName">連絡先の氏名, or null.</param>
/// <param name="Telephone">Digits, or null.</param>
public sealed record Organisation(
    string? Number,
    string? DesignationNumber,
    string Name,
    string? Kana,
    string? PostalCode,
    string? Address,
    string? Representative,
    string? ContactSection,
    string? ContactName,
    string? Telephone);
