using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Tests.Pages;

/// <summary>Cases of a fictional applicant for tests of the pages.</summary>
internal static class SampleCases
{
    public static readonly Guid PageId = Guid.Parse("0f7a3a30-0000-4000-8000-000000000001");

    public static ReviewCase InReview(string reference = "JT-2026-000001") => Case(reference, CaseState.InReview);

    public static ReviewCase Case(string reference, CaseState state) => new(
        new WorkItem(Guid.NewGuid(), reference, "児童手当 認定請求", "child-allowance-claim", ApplicationSource.Paper, state, "見本　太郎", At(9), 2, 0, 1, null, null),
        Version: 1,
        [
            Field("claimant.name", "氏名", FieldType.NameKanji, "見本　太朗", accepted: false, confidence: 0.62) with { Alternatives = ["見本　太郎", "見木　太朗"], Flags = ["ledger_differs"], LedgerDisplay = "見本　太郎" },
            Field("claimant.birth", "生年月日", FieldType.Date, "昭和51年1月9日", accepted: false, confidence: 0.4),
            Field("claimant.tel", "電話番号", FieldType.Telephone, "090-0000-0000", accepted: true, confidence: 0.99),
            Field("claimant.my_number", "個人番号", FieldType.MyNumber, "********9018", accepted: true, confidence: 0.98, Sensitivity.MyNumber),
            Choice("claimant.sex", "性別", ["1"], accepted: true, ("1", "男"), ("2", "女")),
            Field("claimant.job_other", "職業（その他）", FieldType.Text, "", accepted: true, confidence: 0.99),
        ],
        [
            new ReviewFinding(1, new Finding("JT-007", Severity.Warning, "氏名の字体が台帳と異なります。", "同じ人か確かめてください。", ["claimant.name"]), null, null),
            new ReviewFinding(2, new Finding("JT-043", Severity.Note, "ゆうちょの記号番号を振込用に換算しました。", "", []), null, null),
        ],
        [new ReviewPage(PageId, "scan-01.pdf", 1, 1, 2480, 3508)],
        new Dictionary<string, string>(StringComparer.Ordinal) { ["支給開始年月"] = "令和8年8月", ["月額"] = "15,000円" },
        state is CaseState.Entered or CaseState.EntryStopped ? [Entry(state)] : [],
        [new HistoryItem(At(9), "受付", null, "scan-01.pdf"), new HistoryItem(At(10), "確認待ち", null, null)],
        LockedBy: null);

    public static ReviewField Field(
        string key, string label, FieldType type, string display, bool accepted, double? confidence, Sensitivity sensitivity = Sensitivity.Personal) => new(
        new FieldDefinition(key, label, type, Requirement.Required, null, sensitivity, "請求者", [], false, null),
        display.Length == 0 ? null : FieldValue.OfText(display),
        display,
        display,
        null,
        confidence,
        accepted,
        null,
        [],
        [],
        PageId,
        new PixelBox(480, 540, 900, 130));

    public static ReviewField Choice(string key, string label, string[] chosen, bool accepted, params (string Code, string Text)[] options) => new(
        new FieldDefinition(key, label, FieldType.ChoiceCircle, Requirement.Required, null, Sensitivity.Personal, "請求者", [.. options.Select(option => new ChoiceOption(option.Code, option.Text))], false, null),
        FieldValue.OfCodes(chosen),
        string.Join('、', options.Where(option => chosen.Contains(option.Code)).Select(option => option.Text)),
        null,
        null,
        0.97,
        accepted,
        null,
        [],
        [],
        PageId,
        new PixelBox(1560, 470, 190, 200));

    private static ReviewEntry Entry(CaseState state) => new(
        Guid.NewGuid(),
        At(11),
        At(11).AddSeconds(42),
        state == CaseState.Entered ? nameof(EntryOutcomeKind.Entered) : nameof(EntryOutcomeKind.Refused),
        state == CaseState.Entered ? null : "E0101",
        state == CaseState.Entered ? null : "既に受給者として登録されています。",
        state == CaseState.Entered ? "012345678" : null,
        42,
        [new EntryStep(1, At(11), "fill", "請求者宛名番号", "0041000769", "0041000769", 120, null), new EntryStep(2, At(11), "fill", "個人番号", MemoryCases.Unmasked, "********9018", 90, null)],
        [(Guid.NewGuid(), "登録完了")],
        new Dictionary<string, string>(StringComparer.Ordinal) { ["認定番号"] = "012345678", ["個人番号"] = "1234 5678 9018" });

    private static DateTimeOffset At(int hour) => new(2026, 11, 2, hour, 5, 0, TimeSpan.FromHours(9));
}
