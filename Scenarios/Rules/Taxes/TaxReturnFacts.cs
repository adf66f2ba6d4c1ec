using System.Globalization;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.Residents;
using Rpa.Scenarios.Tables;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>What a 市民税・県民税申告 says. The 年度 is that of its own field, else that of the day of submission; its income is of the year before.</summary>
internal sealed class TaxReturnFacts : TaxFacts
{
    private const int Rows = 3;

    public TaxReturnFacts(Application application, CheckContext context, ProcedureDefinition procedure, RuleSettings settings, IRequirementEvaluator requirements)
        : base(application, context, procedure, settings, requirements)
    {
        FiscalYear = Whole("tax.year") switch
        {
            null => SubmittedOn.Year,
            < 100 and var reiwa => reiwa + 2018,
            { } year => year,
        };
        Edition = Tables.ResidentTax.For(FiscalYear);
        Taxpayer = PersonOf("taxpayer");
    }

    /// <summary>年度 (令和8年度 = 2026).</summary>
    public int FiscalYear { get; }

    /// <summary>The tables of the year, or null where there are none: then nothing is guessed.</summary>
    public YearEdition? Edition { get; }

    /// <summary>31 December of the year of income: the day as of which ages count.</summary>
    public DateOnly YearEnd => new(FiscalYear - 1, 12, 31);

    public NamedPerson? Taxpayer { get; }

    /// <summary>合計所得 as written, 0 where empty.</summary>
    public long Total => Yen("shotoku.12") ?? 0;

    /// <summary>16歳以上の扶養親族 that are named, by their keys.</summary>
    public IEnumerable<string> Dependants => Keys("dep");

    /// <summary>16歳未満の扶養親族.</summary>
    public IEnumerable<string> Minors => Keys("minor");

    /// <inheritdoc/>
    public override string Party => "申告者";

    /// <summary>The person of a row, found in the ledger, or null.</summary>
    public NamedPerson? Named(string key) => PersonOf(key);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Derive() => new Dictionary<string, string>(base.Derive(), StringComparer.Ordinal)
    {
        ["fiscal_year"] = FiscalYear.ToString(CultureInfo.InvariantCulture),
    };

    private IEnumerable<string> Keys(string group) => Enumerable.Range(1, Rows)
        .Select(row => string.Create(CultureInfo.InvariantCulture, $"{group}.{row}"))
        .Where(key => IsFilled(key + ".name") || IsFilled(key + ".birth"));
}
