namespace Rpa.Scheduler.Operations;

/// <summary>A job on the operator's page, from Quartz's store and our execution history.</summary>
/// <param name="Key">Job key, e.g. <c>enter/…</c>.</param>
/// <param name="State">待機, 実行中, 再試行待ち, 失敗 …</param>
/// <param name="Next">When it runs next.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="LastError">Last error, without personal data.</param>
public sealed record JobItem(string Key, string State, DateTimeOffset? Next, int Attempts, string? LastError);
