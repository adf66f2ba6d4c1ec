using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.Residents;
using Rpa.Scenarios.Tables;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>What the procedures of taxes share.</summary>
internal abstract class TaxFacts(Application application, CheckContext context, ProcedureDefinition procedure, RuleSettings settings, IRequirementEvaluator requirements)
    : CaseFacts(application, context, procedure, settings, requirements)
{
    /// <summary>提出年月日; the day of reception where it is not written.</summary>
    public DateOnly SubmittedOn => Date("submit.date") ?? Application.ReceivedOn;

    /// <summary>What the ledger knows for taxes.</summary>
    public TaxLedger Taxes => Context.Ledger?.Taxes ?? TaxLedger.Empty;

    /// <summary>Tables that change by year.</summary>
    public static TownTables Tables => TownTables.Default;

    /// <summary>Yen of a field, or null.</summary>
    public long? Yen(string key) => Application[key]?.Number ?? (Text(key) is { } text && Values.Yen.Parse(text) is { IsValid: true } parsed ? parsed.Value : null);

    /// <summary>A number of digits, or null.</summary>
    public int? Whole(string key) => int.TryParse(Text(key), out var number) ? number : null;

    /// <summary>令和8年度.</summary>
    public static string NameOf(int fiscalYear)
    {
        var name = WarekiDate.Format(new DateOnly(fiscalYear, 6, 1));
        return name[..(name.IndexOf('年', StringComparison.Ordinal) + 1)] + "度";
    }

    /// <summary>The person of a subject, or null.</summary>
    protected NamedPerson? PersonOf(string subject) => NamedPersons.FirstOrDefault(person => string.Equals(person.Subject.Name, subject, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Derive()
    {
        var derived = new Dictionary<string, string>(base.Derive(), StringComparer.Ordinal);

        // The name under which other cases of the same person are found (一つの申請が二度来たとき).
        if (NamedPersons.FirstOrDefault(person => person.Subject.Of is null)?.Found.Resident is { } resident)
        {
            derived["claimant.atena_no"] = resident.AtenaNo;
        }

        return derived;
    }
}
