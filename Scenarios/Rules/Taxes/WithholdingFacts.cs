using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.Residents;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>What a 給与所得者異動届出 says, with the employee's special collection in the ledger.</summary>
internal sealed class WithholdingFacts : TaxFacts
{
    private const string Continues = "1";
    private const string Lump = "2";
    private const string Ordinary = "3";
    private const string NextYear = "2";

    public WithholdingFacts(Application application, CheckContext context, ProcedureDefinition procedure, RuleSettings settings, IRequirementEvaluator requirements)
        : base(application, context, procedure, settings, requirements)
    {
        EventDate = Date("event.date");
        FiscalYear = EventDate is { } day ? YearOf(day) + (Is("kubun", NextYear) && day.Month <= 5 ? 1 : 0) : null;
        Employee = PersonOf("emp");
        Collections = Employee?.Found.Resident is { } resident && FiscalYear is { } year ? [.. Taxes.CollectionsOf(resident.AtenaNo).Where(row => row.FiscalYear == year)] : [];
        Collection = Text("payer.shitei") is { } payer
            ? Collections.FirstOrDefault(row => string.Equals(row.DesignationNumber, payer, StringComparison.Ordinal))
            : Collections.Count == 1 ? Collections[0] : null;
    }

    /// <summary>異動年月日, or null.</summary>
    public DateOnly? EventDate { get; }

    /// <summary>年度 whose tax is concerned (June to May), or null without a date.</summary>
    public int? FiscalYear { get; }

    public NamedPerson? Employee { get; }

    /// <summary>The employee's special collection of the year, at all employers.</summary>
    public IReadOnlyList<WithheldTax> Collections { get; }

    /// <summary>That at the employer who gives notice, or null.</summary>
    public WithheldTax? Collection { get; }

    /// <summary>Whether the 指定番号 is one of the town's employers; true where none is written or the town exports no list.</summary>
    public bool IsPayerKnown => Text("payer.shitei") is not { } number || Context.Ledger is not { Masters.Employers: { Count: > 0 } employers }
        || employers.Any(employer => string.Equals(employer.DesignationNumber, number, StringComparison.Ordinal));

    public long? Annual => Yen("tax.annual");

    public long? Collected => Yen("tax.collected");

    public long? Remaining => Yen("tax.remaining");

    public bool IsContinued => Is("after.method", Continues);

    public bool IsLump => Is("after.method", Lump);

    public bool IsOrdinary => Is("after.method", Ordinary);

    /// <summary>死亡.</summary>
    public bool IsDeath => Is("event.reason", "4");

    /// <summary>Whether 一括徴収 is a duty: the event is from 1 January to 30 April (地方税法 321条の5第2項).</summary>
    public bool IsLumpSeason => EventDate is { Month: <= 4 };

    /// <summary>The year of collection that a day falls in: from June.</summary>
    public static int YearOf(DateOnly day) => day.Month >= 6 ? day.Year : day.Year - 1;

    /// <inheritdoc/>
    public override string Party => "給与支払者";

    /// <inheritdoc/>
    public override bool IsToldElsewhere(string key) => key switch
    {
        "event.reason" or "after.method" => Settings.IsEnabled("ID-008"),
        "nolump.reason" => IsLumpSeason && Settings.IsEnabled(LumpDutyRule.Id),
        "lump.reason" => EventDate is { Month: >= 6 } && Settings.IsEnabled("ID-010"),
        "lump.total" => Settings.IsEnabled(LumpAmountRule.Id),
        _ when IsDeath && key.StartsWith("lump.", StringComparison.Ordinal) => Settings.IsEnabled("ID-011"),
        _ => key.StartsWith("new.", StringComparison.Ordinal) && Settings.IsEnabled(NewEmployerRule.Id),
    };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Derive()
    {
        var derived = new Dictionary<string, string>(base.Derive(), StringComparer.Ordinal);
        if (FiscalYear is { } year)
        {
            derived["fiscal_year"] = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (var employer in new[] { "payer", "new" })
        {
            if (DesignationOf(employer) is { } number)
            {
                derived[employer + ".designation_no"] = number;
            }
        }

        return derived;
    }

    /// <summary>指定番号 of an employer as written, else of the one employer of the town with the written 法人番号.</summary>
    private string? DesignationOf(string employer)
    {
        var corporate = Text(employer + ".number");
        var known = corporate is null ? [] : (Context.Ledger?.Masters.Employers ?? [])
            .Where(candidate => candidate.DesignationNumber is not null && string.Equals(candidate.Number, corporate, StringComparison.Ordinal)).ToList();
        return Text(employer + ".shitei") ?? (known is [var only] ? only.DesignationNumber : null);
    }
}
