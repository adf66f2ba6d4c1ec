using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Pages;

/// <summary>The words of the screens for what the domain calls by code.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> Flags = new(StringComparer.Ordinal)
    {
        [ReadingFlags.StruckOut] = "二重線の訂正あり",
        [ReadingFlags.Ditto] = "「同上」の記入",
        [ReadingFlags.Overflow] = "枠からはみ出し",
        [ReadingFlags.Stamp] = "印影と重なり",
        [ReadingFlags.Slashed] = "斜線",
        [ReadingFlags.PageMissing] = "頁が届いていない",
        [ReadingFlags.TwoChoices] = "二つ以上に印",
        [ReadingFlags.UnclearMark] = "印の位置があいまい",
        [ReadingFlags.Incomplete] = "桁数が足りない",
        [ReadingFlags.CheckDigitFailed] = "検査数字が合わない",
        [ReadingFlags.CheckDigitDecided] = "検査数字で補正",
        [ReadingFlags.ImpossibleDate] = "ありえない日付",
        [ReadingFlags.DateDecided] = "暦で補正",
        [ReadingFlags.NoEra] = "元号に印がない",
        [ReadingFlags.EnginesDiffer] = "二つの読取りが不一致",
        [ReadingFlags.Unreadable] = "読み取れない",
        [ReadingFlags.LedgerAgrees] = "台帳と一致",
        [ReadingFlags.LedgerDiffers] = "台帳と相違",
        [ReadingFlags.LedgerSpelling] = "台帳の字体で補正",
        [ReadingFlags.FieldsDiffer] = "ほかの項目と合わない",
    };

    /// <summary>State of a case.</summary>
    public static string Of(CaseState state) => state switch
    {
        CaseState.Received => "受付済",
        CaseState.Reading => "読取中",
        CaseState.Checking => "検査中",
        CaseState.InReview => "確認待ち",
        CaseState.Approved => "承認済",
        CaseState.Entering => "入力中",
        CaseState.Entered => "入力済",
        CaseState.EntryUncertain => "入力結果不明",
        CaseState.EntryStopped => "入力中止",
        CaseState.Returned => "差戻し",
        CaseState.Withdrawn => "取下げ",
        CaseState.Unreadable => "読取不能",
        CaseState.Rejected => "受付不可",
        _ => state.ToString(),
    };

    /// <summary>Colour class of a state's badge.</summary>
    public static string Tone(CaseState state) => state switch
    {
        CaseState.InReview => "attention",
        CaseState.EntryStopped or CaseState.Unreadable => "error",
        CaseState.EntryUncertain => "warning",
        CaseState.Approved or CaseState.Entering => "progress",
        CaseState.Entered => "done",
        _ => "quiet",
    };

    /// <summary>Where a case came from.</summary>
    public static string Of(ApplicationSource source) => source switch
    {
        ApplicationSource.Paper => "紙",
        ApplicationSource.EApplication => "電子",
        ApplicationSource.Hand => "手入力",
        _ => source.ToString(),
    };

    /// <summary>Severity of a finding.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "エラー",
        Severity.Warning => "警告",
        _ => "参考",
    };

    /// <summary>Colour class of a severity.</summary>
    public static string Tone(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "quiet",
    };

    /// <summary>What was noticed while reading; null for flags that mean nothing to a reviewer.</summary>
    public static string? Flag(string flag) => Flags.GetValueOrDefault(flag);

    /// <summary>How an entry ended; the text itself where it is no known outcome.</summary>
    public static string Outcome(string? outcome) => Enum.TryParse<EntryOutcomeKind>(outcome, out var kind)
        ? kind switch
        {
            EntryOutcomeKind.Entered => "入力済",
            EntryOutcomeKind.AlreadyEntered => "登録済を確認",
            EntryOutcomeKind.NotFound => "登録なしを確認",
            EntryOutcomeKind.Refused => "基幹システムが受け付けず",
            EntryOutcomeKind.UnexpectedWindow => "想定外の画面",
            EntryOutcomeKind.Failed => "途中で失敗（登録前）",
            EntryOutcomeKind.Uncertain => "登録結果不明",
            EntryOutcomeKind.Differs => "登録内容が相違",
            EntryOutcomeKind.DryRunDone => "試行（登録せず）",
            _ => kind.ToString(),
        }
        : outcome ?? "実行中";

    /// <summary>A step kind of the scenario language.</summary>
    public static string Step(string kind) => kind switch
    {
        "open" => "画面を開く",
        "screen" => "画面の確認",
        "fill" => "入力",
        "lookUp" => "コード参照",
        "choose" => "選択",
        "tick" => "チェック",
        "set" => "値の設定",
        "press" => "キー操作",
        "answer" => "応答",
        "confirm" => "登録の確認",
        "expect" => "表示の照合",
        "read" => "読戻し",
        "waitFor" => "待機",
        "messages" => "メッセージ確認",
        "screenshot" => "画面保存",
        "refuse" => "中止",
        "note" => "記録",
        "when" => "条件",
        "forEach" => "繰返し",
        "scenario" => "シナリオ",
        "phase" => "段階",
        "call" => "部品",
        "count" => "件数",
        "key" => "キー操作",
        _ => kind,
    };

    /// <summary>What a step was done to; a phase of the entry by its Japanese name.</summary>
    public static string? Target(EntryStep step) => step is not { Kind: "phase", Target: { } phase } ? step.Target : phase switch
    {
        "SignIn" => "ログイン",
        "Search" => "登録の検索",
        "Type" => "入力",
        "Commit" => "登録",
        "Receipt" => "番号の読取り",
        "Verify" => "登録後の照合",
        "Close" => "ログアウト",
        _ => phase,
    };

    /// <summary>Name of a screenshot as the robot gave it.</summary>
    public static string Screenshot(string name) => name switch
    {
        "before-commit" => "登録の直前",
        "after-receipt" => "登録の直後",
        "differs" => "相違のあった画面",
        "stopped" or "error" => "止まったときの画面",
        _ => name,
    };

    /// <summary>What kind of job a key stands for.</summary>
    public static string Job(string key) => key.Split('/')[0] switch
    {
        "read" => "読取",
        "check" => "検査",
        "enter" => "基幹入力",
        "lookup" => "入力結果の確認",
        "intake" or "scan" => "受付フォルダの確認",
        "reconcile" => "整合確認",
        "import" => "電子申請の取込",
        "retention" => "保存期間の整理",
        _ => key,
    };
}
