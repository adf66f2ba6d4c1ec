using System.Globalization;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.Residents;
using Rpa.Scenarios.Tables;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>
/// What an application of the care insurance says, with the insured person's qualification and certifications from the ledger. All judged
/// as of the day of application: the ledger's own state (有効, 終了) is of the day of its export.
/// </summary>
internal sealed class CareFacts : CaseFacts
{
    /// <summary>The subject whom the application is about.</summary>
    public const string InsuredName = "insured";

    private static readonly string[] NoInsurer = ["生活保護", "未加入", "無保険", "なし"];

    private const string First = "1";
    private const string Second = "2";

    public CareFacts(Application application, CheckContext context, ProcedureDefinition procedure, RuleSettings settings, IRequirementEvaluator requirements)
        : base(application, context, procedure, settings, requirements)
    {
        AppliedOn = Date("app.date") ?? application.ReceivedOn;
        Insured = NamedPersons.FirstOrDefault(person => string.Equals(person.Subject.Name, InsuredName, StringComparison.Ordinal));
        Number = Text("insured.number");
        Enrolment = Resident is { } resident ? context.Ledger?.CareInsuredOf(resident.AtenaNo) : null;
        Certifications = Enrolment is { } enrolment && context.Ledger is { } ledger ? ledger.CertificationsOf(enrolment.InsuredNumber) : [];
    }

    /// <summary>申請日; the day of reception where it is not written.</summary>
    public DateOnly AppliedOn { get; }

    /// <summary>The insured person as written, or null where nothing is.</summary>
    public NamedPerson? Insured { get; }

    /// <summary>Who that is in the ledger, or null.</summary>
    public Person? Resident => Insured?.Found.Resident;

    /// <summary>被保険者番号 as written, or null.</summary>
    public string? Number { get; }

    /// <summary>The insured person's qualification, or null where the ledger knows none.</summary>
    public CareInsured? Enrolment { get; }

    /// <summary>認定履歴, the newest application first.</summary>
    public IReadOnlyList<CareCertification> Certifications { get; }

    /// <summary>The certification valid on the day of application, or null.</summary>
    public CareCertification? Valid => Certifications.FirstOrDefault(certification => certification.IsValidOn(AppliedOn));

    /// <summary>The last certification that was decided and began by the day of application, or null.</summary>
    public CareCertification? Latest => Valid ?? Certifications.Where(certification => certification.ValidFrom <= AppliedOn).MaxBy(certification => certification.ValidTo);

    /// <summary>Birth: the ledger's, or as written; null where neither is known.</summary>
    public DateOnly? Birth => Resident?.BirthDate ?? Insured?.Found.Birth;

    /// <summary>Age in law on the day of application, or null.</summary>
    public int? Age => Birth is { } birth ? Ages.On(birth, AppliedOn) : null;

    /// <summary>
    /// Whether the insured person is 第2号: as the ledger says; by the age where it does not. The ledger is of its own day: one who has become
    /// 第1号 since is treated as such.
    /// </summary>
    public bool IsSecond => (Enrolment?.Category ?? (Age >= 65 ? First : Second)) is Second;

    /// <summary>Whether this is somebody on 生活保護 insured with nobody (みなし2号): the number begins with H.</summary>
    public bool IsDeemedSecond => (Number ?? Enrolment?.InsuredNumber)?.StartsWith('H') ?? false;

    /// <summary>Whether the application says in the place of the insurer that there is none (生活保護受給中, 未加入).</summary>
    public bool SaysUninsured => Text("med.insurer_name") is { } name && NoInsurer.Any(word => name.Contains(word, StringComparison.Ordinal));

    /// <summary>The limits of assets and income on the first day of the month of application, or null where no table is known.</summary>
    public BurdenLimits? Limits => TownTables.Default.Burden.On(EffectiveFrom);

    /// <summary>Whether the application says that there is a spouse.</summary>
    public bool HasSpouse => Is("spouse.exists", "1");

    /// <summary>What the tax data say for the burden limit, or null where the town exports none.</summary>
    public CareBurden? Burden => Resident is { } resident ? Context.Ledger?.CareBurdenOf(resident.AtenaNo, EffectiveFrom) : null;

    /// <summary>The stage that the application declares, or null where not exactly one is.</summary>
    public BurdenStage? StageDeclared(BurdenLimits limits) => Application["income.stage"]?.SingleCode is { } code ? limits.Find(code) : null;

    /// <summary>The stage that follows from the ledger's income, or null where it is not known.</summary>
    public BurdenStage? StageKnown(BurdenLimits limits) => Burden switch
    {
        { OnAssistance: true } => limits.Stages[0],
        { Income: { } income } => limits.StageOf(income),
        _ => null,
    };

    /// <summary>First day of the month of application: when a certified burden limit begins.</summary>
    public DateOnly EffectiveFrom => new(AppliedOn.Year, AppliedOn.Month, 1);

    /// <inheritdoc/>
    public override bool IsToldElsewhere(string key) => CareEmptyFields.TellerOf(this, key) is { } rule && Settings.IsEnabled(rule);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Derive()
    {
        var derived = new Dictionary<string, string>(base.Derive(), StringComparer.Ordinal);
        if (Age is { } age)
        {
            derived["age_on_application"] = age.ToString(CultureInfo.InvariantCulture);
            derived["insured_category"] = IsSecond ? Second : First;
        }

        if (Latest is { ValidTo: { } last })
        {
            derived["valid_to"] = WarekiDate.FormatIso(last);
        }

        if (AssetTotal.Of(this) is { } total)
        {
            derived["asset_total"] = total.ToString(CultureInfo.InvariantCulture);
            derived["effective_from"] = WarekiDate.FormatIso(EffectiveFrom);
        }

        AddNumbers(derived);
        return derived;
    }

    /// <summary>The numbers by which a core system knows what the application names.</summary>
    private void AddNumbers(Dictionary<string, string> derived)
    {
        Add("insured_no", Enrolment?.InsuredNumber);
        Add("disease_code", Text("no2.disease") is { } disease ? TownTables.Default.Diseases.Find(disease)?.Code : null);
        if (Context.Ledger?.Masters is not { } masters)
        {
            return;
        }

        Add("agent.office_no", CareMasters.Office(masters, Text("agent.number"), Text("agent.name"))?.Number);
        if (CareMasters.Hospital(masters, Text("doctor.hospital")) is { } hospital)
        {
            Add("doctor.hospital_no", hospital.Number);
            Add("doctor.doctor_no", CareMasters.Doctor(masters, hospital, Text("doctor.name"))?.Number);
        }

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                derived[key] = value;
            }
        }
    }
}
