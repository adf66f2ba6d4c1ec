using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.Care;
using Rpa.Scenarios.Rules.ChildAllowance;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Residents;

/// <summary>
/// KG-003, ID-003, SJ-002: who the application is about is found in the ledger, and what is written agrees with it. The ledger's address is
/// not shown: the case may be of a person under protection.
/// </summary>
internal sealed class ResidentRule(string id, string title, string source) : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new(
        id, Severity.Error, title,
        "届出の本人が宛名台帳にちょうど一人見つからない、または個人番号・生年月日・氏名・フリガナ・住所が台帳と異なる（氏名・フリガナ・住所、家族が見つからないときは W）",
        source, ["*.name", "*.kana", "*.birth", "*.my_number", "*.address"], []);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        // Without a ledger nobody is sought: these cases are entered by a person, who looks the resident up in the core system.
        return facts.NamedPersons.SelectMany(person => person.Found.Match switch
        {
            PersonMatch.Found => Differences(facts, person).Concat(InsuredNumber(facts, person)),
            PersonMatch.NotFound or PersonMatch.Several => [Missing(person)],
            _ => [],
        });
    }

    private Finding Missing(NamedPerson person)
    {
        string[] fields = [.. new[] { person.Subject[SubjectRole.Name], person.Subject[SubjectRole.Birth] }.OfType<string>()];
        if (person.Found.Match is PersonMatch.Several)
        {
            return New(Severity.Error, $"{person.Label}に当たる人が宛名台帳に複数います。", "個人番号か住所で、どの人かを確かめてください。", fields);
        }

        return person.Subject.Of is not null
            ? New(Severity.Warning, $"{person.Label}が宛名台帳に見つかりません。", "氏名・生年月日を原本で確かめてください。市外に住む人なら、そのまま承認できます。", fields)
            : person.Found.NumberBelongsToAnother
                ? New(
                    Severity.Error, $"{person.Label}の個人番号は宛名台帳の別の人のものです。氏名・生年月日の合う人もいません。",
                    "番号確認書類で確かめ、個人番号か氏名・生年月日を直してください。", [.. Of(person, SubjectRole.MyNumber), .. fields])
                : New(Severity.Error, $"{person.Label}が宛名台帳に見つかりません。", "氏名・フリガナ・生年月日の読み誤りがないか原本と照らし合わせてください。", fields);
    }

    private IEnumerable<Finding> Differences(CaseFacts facts, NamedPerson person)
    {
        var (given, ledger) = (person.Found, person.Found.Resident!);
        if (given.Birth is { } birth && birth != ledger.BirthDate)
        {
            yield return New(
                Severity.Error, $"{person.Label}の生年月日が台帳と異なります（申請 {WarekiDate.Format(birth)}、台帳 {WarekiDate.Format(ledger.BirthDate)}）。",
                "原本を見て読み誤りなら直してください。書き誤りなら本人に確かめてください。", Of(person, SubjectRole.Birth));
        }

        if (given.NumberBelongsToAnother)
        {
            yield return New(
                Severity.Error, $"{person.Label}の個人番号が台帳の番号と一致しません。", "番号確認書類で確かめ、個人番号を直してください。", Of(person, SubjectRole.MyNumber));
        }

        if (given.Name is not null && !NameText.LooselyEqual(given.Name, ledger.Name) && !NameText.LooselyEqual(given.Name, ledger.AliasName))
        {
            yield return New(
                Severity.Warning, $"{person.Label}の氏名が台帳と異なります（台帳: {ledger.Name}）。",
                "読み誤りなら直してください。婚姻などで氏名が変わっている場合は、同じ人であることを確かめてください。", Of(person, SubjectRole.Name));
        }

        if (given.Kana is not null && !KanaText.LooselyEqual(given.Kana, ledger.Kana) && !KanaText.LooselyEqual(given.Kana, ledger.AliasKana))
        {
            yield return New(
                Severity.Warning, $"{person.Label}のフリガナが台帳と異なります（台帳: {ledger.Kana}）。", "読み誤りなら直してください。同じ人であることを確かめてください。", Of(person, SubjectRole.Kana));
        }

        if (person.Subject[SubjectRole.Address] is { } key && facts.Text(key) is { } written && !AddressText.IsDitto(written)
            && AddressText.Compare(AddressText.Split(written), AddressText.Split(ledger.Address, ledger.Building)) is AddressMatch.Different)
        {
            yield return New(
                Severity.Warning, $"{person.Label}の住所が台帳と異なります。", "原本の読み誤りがないか確かめてください。転居の届出が済んでいない場合もあります。", [key]);
        }
    }

    /// <summary>被保険者番号 has no check digit common to all towns: that the ledger knows it is the check. FG-001 tells of it where it is used.</summary>
    private IEnumerable<Finding> InsuredNumber(CaseFacts facts, NamedPerson person)
    {
        if (person.Subject[SubjectRole.InsuredNumber] is not { } key || facts.Settings.IsEnabled(BurdenBasicsRule.Id) || InsuredNumberProblem.Of(facts, key, person.Found.Resident!) is not { } problem)
        {
            yield break;
        }

        yield return New(Severity.Error, problem, InsuredNumberProblem.Advice, key);
    }

    private static string[] Of(NamedPerson person, SubjectRole role) => person.Subject[role] is { } key ? [key] : [];

    private Finding New(Severity severity, string message, string advice, params IEnumerable<string> fields) => new(Info.Id, severity, message, advice, [.. fields]);
}
