using System.Globalization;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Cases;

/// <summary>Rules on how an application came in, the same for every procedure.</summary>
internal static class ArrivalRules
{
    /// <summary>頁不足: pages of the form did not come.</summary>
    public const string MissingPages = "DOC-001";

    /// <summary>様式不明の頁: pages of no known form came with it.</summary>
    public const string ExtraPages = "DOC-002";

    /// <summary>別々に届いた頁: pages of files without a common name were put together.</summary>
    public const string JoinedPages = "DOC-003";

    /// <summary>重複した頁: a sheet was scanned twice.</summary>
    public const string RepeatedPages = "DOC-004";

    /// <summary>取込時の指摘: a cell of an export could not be understood, or only with doubt.</summary>
    public const string Import = "IMP-001";

    public static IEnumerable<Finding> Check(CasePayload payload, FormRevision? form)
    {
        foreach (var page in payload.MissingPages)
        {
            var fields = form?.Fields.Where(field => field.Page == page).Select(field => field.Key).ToList() ?? [];

            // Whoever types in values of the page has the paper before him; then it is no longer an obstacle, but stays to be acknowledged.
            var filled = fields.Exists(key => payload.Fields.GetValueOrDefault(key)?.DecidedBy is not null);
            yield return new Finding(
                MissingPages,
                filled ? Severity.Warning : Severity.Error,
                $"申請書の{page.ToString(CultureInfo.InvariantCulture)}頁目がありません。",
                "紙を探して、その頁の項目を入力してください。見つからなければ差し戻してください。",
                fields);
        }

        if (payload.ExtraPages > 0)
        {
            yield return new Finding(
                ExtraPages,
                Severity.Warning,
                $"様式の分からない頁が{payload.ExtraPages.ToString(CultureInfo.InvariantCulture)}枚付いています。",
                "添付書類か、別の申請の頁でないか、画像を見て確かめてください。",
                []);
        }

        if (payload.Joined)
        {
            yield return new Finding(
                JoinedPages,
                Severity.Warning,
                "別々のファイルで届いた頁を、互いに欠けていた頁とみて一つの申請にまとめました。",
                "同じ人の申請の頁か、すべての頁の画像を見て確かめてください。違うときは差し戻し、スキャンし直してください。",
                []);
        }

        if (payload.RepeatedPages > 0)
        {
            yield return new Finding(
                RepeatedPages,
                Severity.Warning,
                $"同じ頁が重ねてスキャンされています（{payload.RepeatedPages.ToString(CultureInfo.InvariantCulture)}枚）。よく読めたほうを使いました。",
                "書き直した頁でないか、画像を見比べて確かめてください。",
                []);
        }

        foreach (var note in payload.SourceNotes)
        {
            var decided = note.Field is not null && payload.Fields.GetValueOrDefault(note.Field)?.DecidedBy is not null;
            if (!decided)
            {
                yield return new Finding(
                    Import,
                    note.Field is null && note.Severity == Severity.Error ? Severity.Warning : note.Severity,
                    note.Message,
                    "電子申請の画面で元の内容を確かめ、項目を直すか、そのままでよければ確認してください。",
                    note.Field is null ? [] : [note.Field]);
            }
        }
    }
}
