using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.ChildAllowance;
using Rpa.Scenarios.Rules.Residents;

namespace Rpa.Scenarios.Rules;

/// <summary>
/// What the rules of one check share: the application, its surroundings, and what was worked out from them once. A procedure with
/// its own notions (claimant, children, start month) derives from it.
/// </summary>
internal class CaseFacts(Application application, CheckContext context, ProcedureDefinition procedure, RuleSettings settings, IRequirementEvaluator requirements)
{
    private IReadOnlyList<NamedPerson>? _named;

    public Application Application { get; } = application;

    public CheckContext Context { get; } = context;

    public ProcedureDefinition Procedure { get; } = procedure;

    public RuleSettings Settings { get; } = settings;

    public IRequirementEvaluator Requirements { get; } = requirements;

    /// <summary>The persons of the application, found in the ledger by the fields that describe them.</summary>
    public IReadOnlyList<NamedPerson> NamedPersons => _named ??= Residents.NamedPersons.Of(this);

    /// <summary>How messages call the one whom the clerk asks: 請求者, 受給者, 申請者.</summary>
    public virtual string Party => "申請者";

    /// <summary>The persons of the application, the one it is about first.</summary>
    public virtual IEnumerable<ClaimPerson> Persons => NamedPersons.Select(person => person.Found);

    /// <summary>Members in the ledger of the household of the one whom the application is about.</summary>
    public virtual IReadOnlyList<Person> Household => Persons.FirstOrDefault()?.Resident is { } head && Context.Ledger is { } ledger ? ledger.Household(head.HouseholdNo) : [];

    /// <summary>The field that holds a person's name.</summary>
    public virtual string NameKeyOf(ClaimPerson person) =>
        NamedPersons.FirstOrDefault(named => ReferenceEquals(named.Found, person))?.Subject[SubjectRole.Name] ?? person.NameKey;

    /// <summary>Values worked out for robots and reports, see <see cref="CheckResult.Derived"/>.</summary>
    public virtual IReadOnlyDictionary<string, string> Derive() => NamedPersons
        .Where(person => person.Found.Resident is not null)
        .ToDictionary(person => person.Subject.Name + ".atena_no", person => person.Found.Resident!.AtenaNo, StringComparer.Ordinal);

    /// <summary>Whether a field's emptiness is told by another rule that is enabled, so that it is not told twice.</summary>
    public virtual bool IsToldElsewhere(string key) => false;

    /// <summary>Label of a field for messages.</summary>
    public string LabelOf(string key) => Procedure.Find(key)?.Label ?? key;

    /// <summary>The text of a field, or null if it is empty, of another kind or was not asked.</summary>
    public string? Text(string key) => Application[key]?.Text is { Length: > 0 } text ? text : null;

    /// <summary>The date of a field, or null.</summary>
    public DateOnly? Date(string key) => Application[key]?.Date;

    /// <summary>Whether exactly this code is chosen.</summary>
    public bool Is(string key, string code) => string.Equals(Application[key]?.SingleCode, code, StringComparison.Ordinal);

    /// <summary>Whether the code is among those chosen.</summary>
    public bool Has(string key, string code) => Application[key]?.Codes.Contains(code, StringComparer.Ordinal) ?? false;

    /// <summary>Whether something is written or chosen.</summary>
    public bool IsFilled(string key) => Application[key] is { IsEmpty: false };
}
