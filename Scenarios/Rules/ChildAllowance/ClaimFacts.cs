using System.Globalization;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>What a procedure of child allowance (認定請求, 額改定, 現況届) says, with its persons found in the ledger, the start month and the amount. All judged as of the claim date.</summary>
internal sealed class ClaimFacts : CaseFacts
{
    private const string ChangeKind = "change.kind";
    private const string Decrease = "2";
    private const int MaxChildren = 5;
    private const int MaxSiblings = 3;

    private static readonly string[] Telephones = ["claimant.tel", "claimant.tel2"];

    private readonly Lazy<IReadOnlyList<Person>> _household;

    public ClaimFacts(Application application, CheckContext context, ProcedureDefinition procedure, RuleSettings settings, IRequirementEvaluator requirements)
        : base(application, context, procedure, settings, requirements)
    {
        ClaimDate = Date("claim.date") ?? application.ReceivedOn;
        EventDate = Date("event.date");
        Claimant = Resolve("claimant", LabelOfClaimant(procedure), family: false);
        Spouse = HasSpouse ? Resolve("spouse", "配偶者", family: true) : null;
        var children = Rows("child", "児童", MaxChildren);
        IsChange = procedure.Find(ChangeKind) is not null;
        IsDecrease = IsChange && Is(ChangeKind, Decrease);
        Children = IsDecrease ? [] : children;
        RemovedChildren = IsDecrease ? children : [];
        Siblings = Rows("sibling", "兄姉", MaxSiblings);
        Bank = BankDestination.Of(this);
        OpeningDays = new(settings.Dates(StartMonthRule.Id, StartMonthRule.Holidays));
        MovesDeadline = settings.Flag(StartMonthRule.Id, StartMonthRule.ExtendToNextOpenDay);
        Start = EventDate is not { } happened ? null
            : IsDecrease ? StartMonth.OfDecrease(happened)
            : StartMonth.Of(happened, ClaimDate, MovesDeadline ? OpeningDays.IsClosed : null);
        _household = new(() => Claimant.Resident is { } claimant && context.Ledger is { } ledger ? ledger.Household(claimant.HouseholdNo) : []);
    }

    /// <summary>請求日; the day of reception where it is not written.</summary>
    public DateOnly ClaimDate { get; }

    /// <summary>事由発生日, or null.</summary>
    public DateOnly? EventDate { get; }

    public ClaimPerson Claimant { get; }

    /// <summary>The spouse, where there is one.</summary>
    public ClaimPerson? Spouse { get; }

    /// <summary>The children claimed for, or kept in a 現況届.</summary>
    public IReadOnlyList<ClaimChild> Children { get; }

    /// <summary>The children that a decrease (減額) takes off.</summary>
    public IReadOnlyList<ClaimChild> RemovedChildren { get; }

    /// <summary>Whether the procedure changes an allowance that is paid (額改定): it asks for more or less.</summary>
    public bool IsChange { get; }

    /// <summary>Whether the allowance becomes less (減額).</summary>
    public bool IsDecrease { get; }

    /// <summary>The claimant's record as a recipient, active or not; null where there is none.</summary>
    public AllowanceRecipient? Recipient => Claimant.Resident is { } person ? Context.Ledger?.RecipientOf(person.AtenaNo) : null;

    public IReadOnlyList<ClaimChild> Siblings { get; }

    /// <summary>Claimant, spouse, children, siblings.</summary>
    public override IEnumerable<ClaimPerson> Persons =>
        new[] { Claimant, Spouse }.OfType<ClaimPerson>().Concat(Children.Concat(RemovedChildren).Concat(Siblings).Select(child => child.Person));

    public BankDestination Bank { get; }

    /// <summary>Start month, or null without an event date.</summary>
    public StartMonth? Start { get; }

    /// <summary>First day of the month from which ages count: the start month, or the month after the claim where it is not known.</summary>
    public DateOnly FirstMonth => Start?.First ?? StartMonth.Of(ClaimDate, ClaimDate).First;

    public OpeningDays OpeningDays { get; }

    /// <summary>Whether the town moves a deadline on a closed day to the next open one.</summary>
    public bool MovesDeadline { get; }

    /// <summary>Members of the claimant's household in the ledger.</summary>
    public override IReadOnlyList<Person> Household => _household.Value;

    /// <inheritdoc/>
    public override string Party => Claimant.Label;

    /// <inheritdoc/>
    public override string NameKeyOf(ClaimPerson person) => person.NameKey;

    /// <summary>Siblings whom the claimant looks after and pays for; a column that was not asked counts as yes.</summary>
    public IEnumerable<ClaimChild> SupportedSiblings =>
        Siblings.Where(sibling => !Is(sibling.Key + ".custody", "2") && !Is(sibling.Key + ".cost", "2"));

    /// <summary>Monthly amount, or null where it cannot be worked out.</summary>
    /// <remarks>Of a claim only: what a change or a 現況届 leaves depends on siblings that the ledger does not know.</remarks>
    public int? MonthlyAmount => IsChange || Start is null || Children.Count == 0 || Children.Any(child => child.Person.Birth is null) ? null
        : AllowanceAmount.Monthly(
            Children.Select(child => child.Person.Birth!.Value),
            SupportedSiblings.Select(sibling => sibling.Person.Birth).OfType<DateOnly>(),
            Start.First);

    private bool HasSpouse => Is("spouse.exists", "1") || (Application["spouse.exists"] is null or { IsEmpty: true } && Any("spouse"));

    /// <inheritdoc/>
    public override bool IsToldElsewhere(string key) =>
        (key.StartsWith("bank.", StringComparison.Ordinal) && !Bank.AccountGiven && Settings.IsEnabled(BankOrPublicAccountRule.Id))
        || (Settings.IsEnabled(SeparatedChildRule.Id) && Children.Any(child => Is(child.Key + ".cohabit", "2")
            && (string.Equals(key, child.Key + ".address", StringComparison.Ordinal) || string.Equals(key, child.Key + ".my_number", StringComparison.Ordinal))));

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Derive()
    {
        var derived = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in Persons.Where(person => person.Resident is not null))
        {
            derived[person.Key + ".atena_no"] = person.Resident!.AtenaNo;
        }

        derived["child_count"] = (Children.Count + RemovedChildren.Count).ToString(CultureInfo.InvariantCulture);
        derived["sibling_count"] = SupportedSiblings.Count().ToString(CultureInfo.InvariantCulture);
        Add("start_month", Start?.Month);
        Add("start_deadline", Start is { } start ? WarekiDate.FormatIso(start.Deadline) : null);
        Add("monthly_amount", MonthlyAmount?.ToString(CultureInfo.InvariantCulture));
        Add("certification_no", IsChange || Procedure.Find("status.target") is not null ? Recipient?.CertificationNo : null);
        if (Procedure.Find("bank.account") is null)
        {
            return derived;
        }

        derived["bank.method"] = Bank.AccountGiven ? "account" : Bank.UsesPublicAccount ? "public" : "none";
        if (Bank.AccountGiven)
        {
            Add("bank.code", Bank.BankCode);
            Add("bank.branch_code", Bank.BranchCode);
            Add("bank.name", Bank.Branch?.BankName);
            Add("bank.branch_name", Bank.Branch?.BranchName);
            Add("bank.type", Bank.AccountType);
            Add("bank.account", Bank.AccountNumber);
            Add("bank.holder_zengin", Bank.Holder?.Value);
        }

        return derived;

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                derived[key] = value;
            }
        }
    }

    /// <summary>請求者 of a claim, 受給者 of the others: the label of the name without the word for name.</summary>
    private static string LabelOfClaimant(ProcedureDefinition procedure) =>
        procedure.Find("claimant.name")?.Label.Split(' ', '\u3000')[0] is { Length: > 0 } label ? label : "請求者";

    private List<ClaimChild> Rows(string group, string label, int count) =>
    [
        .. Enumerable.Range(1, count)
            .Where(number => Any($"{group}.{number.ToString(CultureInfo.InvariantCulture)}"))
            .Select(number => new ClaimChild(number, Resolve(
                $"{group}.{number.ToString(CultureInfo.InvariantCulture)}", label + number.ToString(CultureInfo.InvariantCulture), family: true))),
    ];

    /// <summary>Whether a person is named at all. A tick or circle alone (a row's printed default) makes no person.</summary>
    private bool Any(string key) => IsFilled(key + ".name") || IsFilled(key + ".kana") || IsFilled(key + ".birth");

    private ClaimPerson Resolve(string key, string label, bool family)
    {
        var number = Text(key + ".my_number");
        var sought = new ClaimPerson(
            key, label, Text(key + ".name"), Text(key + ".kana"), Date(key + ".birth"), MyNumber.IsValid(number) ? number : null,
            PersonMatch.NotSought, null, false);
        if (Context.Ledger is not { } ledger || !Any(key))
        {
            return sought;
        }

        var telephones = family ? [] : Telephones.Select(tel => DigitText.Digits(Text(tel))).OfType<string>().ToArray();
        return new PersonFinder(ledger).Find(sought, family ? Claimant.Resident?.HouseholdNo : null, Address(family ? key : "claimant"), telephones);
    }

    private AddressParts? Address(string key) =>
        Text(key + ".address") is { } text && !AddressText.IsDitto(text) ? AddressText.Split(text) : null;
}
