namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-004. Without a ledger it says so once; the other rules on the ledger are then silent.</summary>
internal sealed class ClaimantFoundRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-004", Severity.Error, "請求者の特定",
        "個人番号、または氏名・フリガナ・生年月日で、請求者が宛名台帳にちょうど一人見つからない。番号と氏名が別人を指す場合も含む",
        "住民基本台帳法、番号法 16条（本人確認）", ["claimant.my_number", "claimant.name", "claimant.kana", "claimant.birth"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        var claimant = claim.Claimant;
        string[] fields = [claimant.NameKey, claimant.KanaKey, claimant.BirthKey, claimant.MyNumberKey];
        if (claim.Context.Ledger is null)
        {
            yield return Error($"宛名台帳が取り込まれていないため、{claim.Party}を確かめられません。", "宛名台帳を取り込んでから、もう一度検査してください。", fields);
        }
        else if (claimant.Match == PersonMatch.Several)
        {
            yield return Error(
                "氏名・フリガナ・生年月日が同じ人が宛名台帳に複数います。",
                "住所か個人番号で、どの人かを確かめてください。", fields);
        }
        else if (claimant.Match == PersonMatch.NotFound && claimant.NumberBelongsToAnother)
        {
            yield return Error(
                $"{claim.Party}の個人番号は宛名台帳の別の人のものです。氏名・生年月日の合う人もいません。",
                "番号確認書類で本人確認をし、個人番号か氏名・生年月日を直してください。", [claimant.MyNumberKey, .. fields[..3]]);
        }
        else if (claimant.Match == PersonMatch.NotFound)
        {
            yield return Error(
                $"{claim.Party}が宛名台帳に見つかりません。",
                "氏名・フリガナ・生年月日の読み誤りがないか原本と照らし合わせてください。転入の手続が済んでいないときは、済んでから検査し直してください。", fields);
        }
        else if (claimant is { Match: PersonMatch.Found, NumberBelongsToAnother: true })
        {
            yield return Error(
                $"{claim.Party}の個人番号が、氏名・生年月日の合う人の台帳の番号と一致しません。",
                "番号確認書類で本人確認をし、個人番号を直すか、台帳の番号を確かめてください。", [claimant.MyNumberKey, .. fields[..3]]);
        }
    }
}
