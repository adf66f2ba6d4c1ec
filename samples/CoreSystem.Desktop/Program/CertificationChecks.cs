using System.Globalization;

namespace CoreSystem.Desktop;

/// <summary>What KG2001 checks before it registers. Errors end it; a warning goes on with はい.</summary>
internal static class CertificationChecks
{
    private const int EarliestRenewal = 60;

    public static IEnumerable<Notice> Of(Terminal terminal)
    {
        foreach (var (field, label) in new[] { (CertificationScreen.Insured, "被保険者番号"), (CertificationScreen.AppliedOn, "申請日"), (CertificationScreen.Kind, "申請区分"), ("cmb申請者区分", "申請者区分") })
        {
            if (terminal[field].Length == 0)
            {
                yield return new Notice("E0012", $"必須項目です({label})");
            }
        }

        foreach (var (field, label) in new[] { ("txt受付日", "受付日"), (CertificationScreen.AppliedOn, "申請日"), ("txt最終受診日", "最終受診日") })
        {
            if (terminal[field].Length > 0 && Wareki.Parse(terminal[field]) is null)
            {
                yield return new Notice("E0020", $"日付が正しくありません({label})");
            }
        }

        if (terminal["txt氏名"].Length == 0)
        {
            yield return new Notice("E0044", "該当者が存在しません");
            yield break;
        }

        foreach (var notice in History(terminal).Concat(Rest(terminal)))
        {
            yield return notice;
        }
    }

    private static IEnumerable<Notice> History(Terminal terminal)
    {
        if (Wareki.Parse(terminal[CertificationScreen.AppliedOn]) is not { } applied)
        {
            yield break;
        }

        var history = terminal.Store.Certifications.All(terminal[CertificationScreen.Insured]).ToArray();
        var isPending = terminal.Store.Records.Any(record => string.Equals(record[CertificationScreen.Insured], terminal[CertificationScreen.Insured], StringComparison.Ordinal));
        if (isPending || history.Any(row => row["status"] is "申請中"))
        {
            yield return new Notice("W0204", "申請中のデータがあります。登録しますか？");
        }

        var valid = history.FirstOrDefault(row => Iso(row["valid_from"]) <= applied && applied <= Iso(row["valid_to"]));
        switch (terminal[CertificationScreen.Kind])
        {
            case ['1', ..] when valid is not null:
                yield return new Notice("E0109", $"有効な認定があります({valid["level"]})");
                break;
            case ['2', ..] or ['3', ..] when valid is null:
                yield return new Notice("E0110", "有効な認定がありません");
                break;
            case ['2', ..] when applied < Iso(valid!["valid_to"])!.Value.AddDays(-EarliestRenewal):
                yield return new Notice("E0052", "更新申請は満了日の60日前からです");
                break;
            case ['3', ..] when terminal["txt変更理由"].Length == 0:
                yield return new Notice("E0012", "必須項目です(変更理由)");
                break;
        }
    }

    private static IEnumerable<Notice> Rest(Terminal terminal)
    {
        var isSecond = terminal["txt被保険者区分"] is ['2', ..];
        if (isSecond && terminal["txt特定疾病名"].Length == 0)
        {
            yield return new Notice("E0012", "必須項目です(特定疾病コード)");
        }

        if (!isSecond && terminal["txt特定疾病コード"].Length > 0)
        {
            yield return new Notice("W0212", "第１号被保険者に特定疾病が入力されています。登録しますか？");
        }

        if (terminal["txt主治医名"].Length == 0)
        {
            yield return new Notice("W0211", "主治医が入力されていません。登録しますか？");
        }

        if (terminal["chk同意"] is not "1")
        {
            yield return new Notice("W0213", "情報提供に同意していません。登録しますか？");
        }
    }

    private static DateOnly? Iso(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
