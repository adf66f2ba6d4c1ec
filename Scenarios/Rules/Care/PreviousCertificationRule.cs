using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-014.</summary>
internal sealed class PreviousCertificationRule : CareRule
{
    private const string Level = "prev.level";
    private const string From = "prev.from";
    private const string To = "prev.to";

    public override RuleInfo Info { get; } = new(
        "KG-014", Severity.Warning, "前回の認定",
        "前回の認定結果か有効期間が台帳と異なる",
        "介護保険法施行規則 35条・40条・42条（申請書の記載事項）", [Level, From, To], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        // One who moved in writes the certification of the former town.
        if (care.Latest is not { } latest || care.Is("kind", CareKinds.MoveIn))
        {
            yield break;
        }

        if (Chosen(care) is { } level && latest.Level is { } known && !string.Equals(Fold(level), Fold(known), StringComparison.Ordinal))
        {
            yield return Warning($"前回の認定結果が台帳と異なります（台帳: {known}）。", "被保険者証で確かめ、読み誤りなら直してください。", Level);
        }

        if (Differs(care.Date(From), latest.ValidFrom) || Differs(care.Date(To), latest.ValidTo))
        {
            yield return Warning(
                $"前回の認定の有効期間が台帳と異なります（台帳: {Day(latest.ValidFrom)}から{Day(latest.ValidTo)}まで）。",
                "被保険者証で確かめ、読み誤りなら直してください。", From, To);
        }
    }

    private static string? Chosen(CareFacts care) => care.Application[Level]?.SingleCode is { } code
        ? care.Procedure.Find(Level)?.Options.FirstOrDefault(option => string.Equals(option.Code, code, StringComparison.Ordinal))?.Text
        : null;

    private static string Fold(string level) => string.Concat(DigitText.FoldWidth(level).Where(c => !char.IsWhiteSpace(c)));

    private static bool Differs(DateOnly? written, DateOnly? known) => written is not null && known is not null && written != known;

    private static string Day(DateOnly? day) => day is { } known ? WarekiDate.Format(known) : "不明";
}
