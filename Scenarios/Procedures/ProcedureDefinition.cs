namespace Rpa.Scenarios.Procedures;

/// <summary>One kind of application (手続): the single definition that drives reading, import, checks, review and entry.</summary>
/// <param name="Id">Id and folder name, e.g. <c>child-allowance-claim</c>.</param>
/// <param name="Title">Japanese title, e.g. 児童手当 認定請求.</param>
/// <param name="Version">Version of the definition, kept with each case.</param>
/// <param name="Fields">Fields in paper order.</param>
/// <param name="Forms">Paper layouts.</param>
/// <param name="CsvMappings">Shapes of e-application exports.</param>
/// <param name="Rules">Rules that are checked.</param>
/// <param name="Policy">Acceptance policy.</param>
/// <param name="Scenarios">Absolute paths of the robot scripts for this procedure.</param>
public sealed record ProcedureDefinition(
    string Id,
    string Title,
    string Version,
    IReadOnlyList<FieldDefinition> Fields,
    IReadOnlyList<FormRevision> Forms,
    IReadOnlyList<CsvMapping> CsvMappings,
    IReadOnlyList<RuleSetting> Rules,
    ReadingPolicy Policy,
    IReadOnlyList<string> Scenarios)
{
    private readonly Lazy<Dictionary<string, FieldDefinition>> _byKey =
        new(() => Fields.ToDictionary(field => field.Key, StringComparer.Ordinal));

    /// <summary>Which fields describe one person, account or organisation together; what keys and types tell unless the procedure says otherwise.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = SubjectDefaults.Of(Fields);

    /// <summary>The person whom the application is about: the first one whose birth is asked, or null.</summary>
    public Subject? Party => Subjects.FirstOrDefault(subject => subject.Kind is SubjectKind.Person && subject[SubjectRole.Birth] is not null);

    /// <summary>The field that holds the day of the application (請求日, 申請年月日, 提出年月日): the first date of the form, or null.</summary>
    public FieldDefinition? DayField => Fields.FirstOrDefault(known => known.Type is FieldType.Date);

    /// <summary>The field with this key, or null.</summary>
    public FieldDefinition? Find(string key) => _byKey.Value.GetValueOrDefault(key);
}
