using System.Globalization;

namespace CoreSystem.Desktop;

/// <summary>KG2001 認定申請入力: 要介護認定・要支援認定の申請 (介護保険法27条・28条・29条・32条・33条).</summary>
public sealed class CertificationScreen : Screen
{
    /// <summary>Program id.</summary>
    public const string ProgramId = "KG2001";

    internal const string Insured = "txt被保険者番号";
    internal const string Kind = "cmb申請区分";
    internal const string AppliedOn = "txt申請日";

    private const string First = "申請";
    private const string Medical = "医療保険・主治医";
    private const string Applicant = "申請者・調査";
    private static readonly Dictionary<int, string> Own = new() { [3] = "戻る", [5] = "クリア", [12] = "登録" };

    /// <inheritdoc/>
    public override string Id => ProgramId;

    /// <inheritdoc/>
    public override string Name => "認定申請入力";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Tabs { get; } = [First, Medical, Applicant];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<int, string> Keys => Own;

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("txt申請番号", "申請番号", FieldKind.Output, Length: 8),
        new("txt備考", "備考", Length: 40),
        new(Insured, "被保険者番号", Tab: First, Length: 10),
        new("txt氏名", "氏名", FieldKind.Output, First),
        new("txt生年月日", "生年月日", FieldKind.Output, First),
        new("txt宛名番号", "宛名番号", FieldKind.Output, First),
        new("txt被保険者区分", "被保険者区分", FieldKind.Output, First),
        new("txt受付日", "受付日", Tab: First, Length: 7),
        new(AppliedOn, "申請日", Tab: First, Length: 7),
        new(Kind, "申請区分", FieldKind.Choice, First, 20, "1 新規", "2 更新", "3 区分変更", "4 転入継続"),
        new("txt変更理由", "変更理由", Tab: First, Length: 60),
        new("grd認定履歴", "認定履歴", FieldKind.Grid, First, 60, "申請日", "要介護度", "有効期間", "状態"),
        new("txt医療保険者番号", "医療保険者番号", Tab: Medical, Length: 8),
        new("txt記号", "記号", Tab: Medical),
        new("txt番号", "番号", Tab: Medical, Length: 12),
        new("txt枝番", "枝番", Tab: Medical, Length: 2),
        new("txt特定疾病コード", "特定疾病コード", Tab: Medical, Length: 2),
        new("txt特定疾病名", "", FieldKind.Output, Medical),
        new("txt医療機関コード", "医療機関コード", Tab: Medical, Length: 10),
        new("txt医療機関名", "", FieldKind.Output, Medical),
        new("txt主治医コード", "主治医コード", Tab: Medical, Length: 6),
        new("txt主治医名", "", FieldKind.Output, Medical),
        new("txt最終受診日", "最終受診日", Tab: Medical, Length: 7),
        new("cmb申請者区分", "申請者区分", FieldKind.Choice, Applicant, 20, "1 本人", "2 親族等", "3 提出代行者"),
        new("txt申請者氏名", "申請者氏名", Tab: Applicant, Length: 40),
        new("txt本人との関係", "本人との関係", Tab: Applicant),
        new("txt申請者電話番号", "申請者電話番号", Tab: Applicant, Length: 13),
        new("txt希望日等", "希望日等", Tab: Applicant, Length: 60),
        new("chk同意", "情報提供に同意する", FieldKind.Check, Applicant),
    ];

    /// <inheritdoc/>
    public override async Task OpenAsync(Terminal terminal)
    {
        terminal["txt受付日"] = Wareki.Digits(terminal.Options.Today);
        if (terminal.Options.Nuisance is { } nuisance)
        {
            await terminal.AskAsync(nuisance);
        }
    }

    /// <inheritdoc/>
    public override Task LeaveAsync(Terminal terminal, string field) => field switch
    {
        Insured => LookUpAsync(terminal),
        "txt特定疾病コード" => Show(terminal, "txt特定疾病名", terminal.Store.Diseases.Find(terminal[field])),
        "txt医療機関コード" => Show(terminal, "txt医療機関名", terminal.Store.Hospitals.Find(terminal[field])),
        "txt主治医コード" => Show(terminal, "txt主治医名", terminal.Store.Doctors.Find(terminal[field])),
        _ => Task.CompletedTask,
    };

    /// <inheritdoc/>
    public override async Task KeyAsync(Terminal terminal, int key)
    {
        switch (key)
        {
            case 3:
                await terminal.GoAsync(new MenuScreen());
                break;
            case 5:
                await terminal.GoAsync(new CertificationScreen());
                break;
            default:
                await RegisterAsync(terminal);
                break;
        }
    }

    private async Task RegisterAsync(Terminal terminal)
    {
        if (terminal["txt申請番号"].Length > 0)
        {
            await terminal.AskAsync(new Notice("E0090", "登録済みです。F5 クリアで新しい申請を入力してください"));
            return;
        }

        foreach (var notice in CertificationChecks.Of(terminal))
        {
            if (!await terminal.AskAsync(notice) || !notice.Asks)
            {
                return;
            }
        }

        if (!await terminal.AskAsync(new Notice("Q0001", "登録します。よろしいですか？")))
        {
            return;
        }

        if (terminal.Options.AtCommit is { } refusal)
        {
            await terminal.AskAsync(refusal);
            return;
        }

        var record = terminal.Store.Register(
            Id, 'K', Fields.Where(field => field.IsInput || field.Kind is FieldKind.Output).ToDictionary(field => field.Id, field => terminal[field.Id], StringComparer.Ordinal));
        terminal["txt申請番号"] = record.Number;
        await terminal.AskAsync(new Notice("I0001", string.Create(CultureInfo.InvariantCulture, $"登録しました。申請番号 {record.Number}")));
    }

    private static async Task LookUpAsync(Terminal terminal)
    {
        foreach (var output in new[] { "txt氏名", "txt生年月日", "txt宛名番号", "txt被保険者区分" })
        {
            terminal[output] = string.Empty;
        }

        terminal.SetRows("grd認定履歴", []);
        if (terminal[Insured].Length == 0)
        {
            return;
        }

        if (terminal.Store.Insured.Find(terminal[Insured]) is not { } insured || terminal.Store.Persons.Find(insured["atena_no"]) is not { } person)
        {
            terminal.Say(new Notice("E0044", "該当者が存在しません"));
            return;
        }

        terminal["txt氏名"] = person["name"];
        terminal["txt生年月日"] = Wareki.Shown(Iso(person["birth_date"]));
        terminal["txt宛名番号"] = person["atena_no"];
        terminal["txt被保険者区分"] = insured["category"] is "2" ? "2 第２号" : "1 第１号";
        terminal.SetRows("grd認定履歴", [.. terminal.Store.Certifications.All(terminal[Insured]).Select(row => (IReadOnlyList<string>)
            [Wareki.Shown(Iso(row["application_date"])), row["level"], $"{row["valid_from"]}～{row["valid_to"]}", row["status"]])]);
        if (person["shien_sochi"] is "1")
        {
            await terminal.AskAsync(new Notice("A0001", "支援措置対象者です。取扱注意"));
        }
    }

    private static Task Show(Terminal terminal, string output, IReadOnlyDictionary<string, string>? row)
    {
        terminal[output] = row is null ? string.Empty : row["name"];
        return Task.CompletedTask;
    }

    private static DateOnly Iso(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
