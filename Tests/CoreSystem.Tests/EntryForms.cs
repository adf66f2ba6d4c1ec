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
}
