using CoreSystem.Web.Dates;

namespace CoreSystem.Web.Persons;

/// <summary>A person of the 宛名 register.</summary>
internal sealed record Person(
    string No,
    string HouseholdNo,
    string Name,
    string Kana,
    string AliasName,
    string AliasKana,
    DateOnly Birth,
    string Sex,
    string Relation,
    string PostalCode,
    string Address,
    string Building,
    string Status,
    DateOnly ResidentSince,
    bool SupportMeasure,
    string Occupation,
    int Version)
{
    public const string Resident = "1";
    public const string MovedOut = "2";
    public const string Dead = "3";

    public string BirthText => Wareki.ToText(Birth);

    public string BirthCode => Wareki.ToCode(Birth);

    public string SexText => Sex switch { "1" => "男", "2" => "女", _ => "" };

    public string StatusText => Status switch
    {
        Resident => "現住民",
        MovedOut => "転出",
        Dead => "死亡",
        _ => "消除",
    };

    /// <summary>000-1001.</summary>
    public string PostalText => PostalCode.Length == 7 ? $"{PostalCode[..3]}-{PostalCode[3..]}" : PostalCode;

    public string FullAddress => Building.Length == 0 ? Address : $"{Address}　{Building}";
}
