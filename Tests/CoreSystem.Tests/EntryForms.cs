namespace Rpa.CoreSystem.Tests;

/// <summary>Entries of the town that their screens take without a word.</summary>
internal static class EntryForms
{
    /// <summary>渡辺 トメ, 76, applies anew for herself.</summary>
    public static Dictionary<string, string> Certification(string receptionNo = "T-1", string remarks = "") => new(StringComparer.Ordinal)
    {
        ["reception-no"] = receptionNo,
        ["reception-date"] = "5081001",
        ["remarks"] = remarks,
        ["app-date"] = "5080619",
        ["kind"] = "1",
        ["insured-no"] = "0000005628",
        ["insurer-no"] = "39992011",
        ["insurer-name"] = "架空県後期高齢者医療広域連合",
        ["insurance-number"] = "00012345",
        ["applicant-kind"] = "1",
        ["hospital-no"] = "9910231159",
        ["doctor-no"] = "897021",
        ["last-visit"] = "5080601",
        ["facility-exists"] = "2",
        ["survey-who"] = "1",
        ["consent"] = "1",
        ["certificate"] = "2",
    };

    /// <summary>太田 純 resigns; the rest of the year's tax is withheld at once.</summary>
    public static Dictionary<string, string> Resignation(string receptionNo = "T-1", string remarks = "") => new(StringComparer.Ordinal)
    {
        ["reception-no"] = receptionNo,
        ["reception-date"] = "5081005",
        ["remarks"] = remarks,
        ["submit-date"] = "5081003",
        ["fiscal-year"] = "2026",
        ["year-kind"] = "1",
        ["designation-no"] = "10030285",
        ["employee-no"] = "0041014672",
        ["event-date"] = "5080928",
        ["event-reason"] = "01",
        ["collected-from"] = "6",
        ["collected-to"] = "9",
        ["method"] = "2",
        ["lump-reason"] = "1",
        ["lump-total"] = "266400",
        ["lump-month"] = "9",
    };

    /// <summary>近藤 健一 declares his wages and two small children.</summary>
    public static Dictionary<string, string> Return(string receptionNo = "T-1", string remarks = "") => new(StringComparer.Ordinal)
    {
        ["reception-no"] = receptionNo,
        ["reception-date"] = "5080210",
        ["remarks"] = remarks,
        ["submit-date"] = "5080208",
        ["fiscal-year"] = "2026",
        ["taxpayer-no"] = Town.NumberOf("近藤　健一"),
        ["address-jan1"] = "架空県見本市檜町１４番地の１８",
        ["income-f"] = "1549335",
        ["earned-6"] = "899335",
        ["earned-12"] = "899335",
        ["deduction-13"] = "269230",
        ["deduction-15"] = "28000",
        ["deduction-24"] = "430000",
        ["deduction-25"] = "727230",
        ["deduction-28"] = "727230",
        ["minor-1-no"] = Town.NumberOf("近藤　蒼"),
        ["minor-1-relation"] = "長男",
        ["minor-2-no"] = Town.NumberOf("近藤　一颯"),
        ["minor-2-relation"] = "二男",
    };

    /// <summary>小野 洋平 receives for one more child, whom he has taken custody of.</summary>
    public static Dictionary<string, string> Increase(string receptionNo = "T-1", string remarks = "") => new(StringComparer.Ordinal)
    {
        ["reception-no"] = receptionNo,
        ["reception-date"] = "5080921",
        ["remarks"] = remarks,
        ["claim-date"] = "5080920",
        ["change-kind"] = "1",
        ["event-date"] = "5080910",
        ["recipient-no"] = "812047162",
        ["reason"] = "02",
        ["child-1-no"] = "0041001007",
        ["child-1-relation"] = "孫",
        ["child-1-custody"] = "1",
        ["child-1-living"] = "2",
        ["child-1-cohabit"] = "2",
    };

    /// <summary>樋口 敏夫 bought a moped of 124 cc.</summary>
    public static Dictionary<string, string> Purchase(string receptionNo = "T-1", string remarks = "") => new(StringComparer.Ordinal)
    {
        ["reception-no"] = receptionNo,
        ["reception-date"] = "5080920",
        ["remarks"] = remarks,
        ["submit-date"] = "5080920",
        ["reason"] = "01",
        ["event-date"] = "5080918",
        ["owner-no"] = "0041015088",
        ["ownership"] = "1",
        ["place"] = "1",
        ["vehicle-kind"] = "13",
        ["frame-number"] = "AF79-1234567",
        ["vehicle"] = "見本原動機",
        ["litres"] = "0.124",
        ["seller"] = "見本モータース",
        ["paper-sale"] = "1",
    };

    /// <summary>樋口 敏夫 scrapped his old one and gives its plate back.</summary>
    public static Dictionary<string, string> Disposal(string receptionNo = "T-1", string remarks = "") => new(StringComparer.Ordinal)
    {
        ["reception-no"] = receptionNo,
        ["reception-date"] = "5080920",
        ["remarks"] = remarks,
        ["submit-date"] = "5080920",
        ["reason"] = "01",
        ["event-date"] = "5080918",
        ["plate-no"] = "見本市あ3964",
        ["frame-number"] = "AF67-2221268",
        ["returned"] = "1",
    };
}
