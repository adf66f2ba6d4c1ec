namespace Rpa.CoreSystem.Tests;

/// <summary>Claims of the town's people, as the fields of JT1001.</summary>
internal static class Claims
{
    /// <summary>山﨑 智: one child born on 2026-07-08, claimed on 2026-07-20; nothing to complain about.</summary>
    public static Dictionary<string, string> OneChild(string receptionNo = "08J999999", string remarks = "") => new(StringComparer.Ordinal)
    {
        ["reception-no"] = receptionNo,
        ["reception-date"] = "5080720",
        ["claim-date"] = "5080720",
        ["reason"] = "1",
        ["event-date"] = "5080708",
        ["remarks"] = remarks,
        ["claimant-no"] = "0041000769",
        ["claimant-job"] = "1",
        ["claimant-pension"] = "1",
        ["spouse-exists"] = "1",
        ["spouse-no"] = "0041000890",
        ["child-1-no"] = "0041001007",
        ["child-1-relation"] = "長女",
        ["child-1-custody"] = "1",
        ["child-1-living"] = "1",
        ["child-1-cohabit"] = "1",
        ["bank-public"] = "0",
        ["bank-code"] = "1971",
        ["branch-code"] = "009",
        ["account-type"] = "1",
        ["account-no"] = "1944423",
        ["account-holder"] = "ﾔﾏｻﾞｷ ｻﾄｼ",
    };

    /// <summary>桜井 慎吾: two children and a counted daughter of 19, moved in on 2026-08-11.</summary>
    public static Dictionary<string, string> TwoChildrenAndSibling(string receptionNo = "08J999999") => new(StringComparer.Ordinal)
    {
        ["reception-no"] = receptionNo,
        ["reception-date"] = "5080814",
        ["claim-date"] = "5080814",
        ["reason"] = "2",
        ["event-date"] = "5080811",
        ["claimant-no"] = "0041032209",
        ["claimant-job"] = "1",
        ["claimant-pension"] = "1",
        ["spouse-exists"] = "1",
        ["spouse-no"] = "0041032356",
        ["child-1-no"] = "0041032685",
        ["child-1-relation"] = "二女",
        ["child-1-custody"] = "1",
        ["child-1-living"] = "1",
        ["child-1-cohabit"] = "1",
        ["child-2-no"] = "0041032759",
        ["child-2-relation"] = "三女",
        ["child-2-custody"] = "1",
        ["child-2-living"] = "1",
        ["child-2-cohabit"] = "1",
        ["sibling-1-no"] = "0041032504",
        ["sibling-1-relation"] = "長女",
        ["sibling-1-custody"] = "1",
        ["sibling-1-cost"] = "1",
        ["bank-public"] = "1",
    };

    /// <summary>The same claim with some fields changed.</summary>
    public static Dictionary<string, string> With(
        this Dictionary<string, string> fields, params (string Field, string Value)[] changes)
    {
        var changed = new Dictionary<string, string>(fields, StringComparer.Ordinal);
        foreach (var (field, value) in changes)
        {
            changed[field] = value;
        }

        return changed;
    }
}
