using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-009 (地方税法 321条の5第2項ただし書): from January to April the rest is collected at once, unless death, or pay that does not exceed it.</summary>
internal sealed class LumpDutyRule : WithholdingRule
{
    public const string Id = "ID-009";

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "一括徴収の義務", "1月1日から4月30日までの異動で未徴収税額があるのに、普通徴収で理由がない。死亡、または退職までの給与が未徴収税額以下なら除く。理由があれば W",
        "地方税法 321条の5第2項", ["after.method", "nolump.reason", "event.date"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        // A day to come is in doubt itself: ID-014 tells of it.
        if (notice.EventDate > notice.SubmittedOn || !notice.IsLumpSeason || !notice.IsOrdinary || notice.IsDeath || notice.Remaining is not > 0 || notice.Yen("salary.until") <= notice.Remaining)
        {
            yield break;
        }

        var found = $"1月から4月までの異動で、未徴収税額{Yen.Format(notice.Remaining.Value)}が普通徴収になっています。";
        yield return notice.IsFilled("nolump.reason")
            ? Warning(found, "一括徴収しない理由が、給与・退職手当等が未徴収税額以下であることを確かめてください。", "nolump.reason", "after.method")
            : Error(found + "一括徴収しない理由もありません。", "給与支払者に、一括徴収するか、しない理由を確かめてください。", "nolump.reason", "after.method");
    }
}
