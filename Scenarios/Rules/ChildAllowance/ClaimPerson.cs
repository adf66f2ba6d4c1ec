using Rpa.Scenarios.Ledgers;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>A person named on the claim, and who that is in the ledger.</summary>
/// <param name="Key">Beginning of the person's field keys, e.g. <c>child.1</c>.</param>
/// <param name="Label">How messages call the person, e.g. 児童1.</param>
/// <param name="Name">氏名 as given, or null.</param>
/// <param name="Kana">フリガナ as given, or null.</param>
/// <param name="Birth">生年月日 as given, or null.</param>
/// <param name="MyNumber">個人番号 as given if its check digit is right, or null.</param>
/// <param name="Match">How it was found.</param>
/// <param name="Resident">Who it is, where <paramref name="Match"/> is Found.</param>
/// <param name="NumberBelongsToAnother">Whether the number given is not that of the resident found by name and birth.</param>
internal sealed record ClaimPerson(
    string Key,
    string Label,
    string? Name,
    string? Kana,
    DateOnly? Birth,
    string? MyNumber,
    PersonMatch Match,
    Person? Resident,
    bool NumberBelongsToAnother)
{
    public string NameKey => Key + ".name";

    public string KanaKey => Key + ".kana";

    public string BirthKey => Key + ".birth";

    public string MyNumberKey => Key + ".my_number";

    public override string ToString() => Key;
}
