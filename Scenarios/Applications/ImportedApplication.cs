using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Rules;

namespace Rpa.Scenarios.Applications;

/// <summary>One row of an export as an application.</summary>
/// <param name="Row">Application of the file, from 1 (the header does not count).</param>
/// <param name="Line">Line of the file on which the row begins, from 1.</param>
/// <param name="Application">
/// The application. Its reference is <c>&lt;source&gt;-&lt;受付番号&gt;</c>, the same at each import. Fields: a key is absent where the export has no
/// such column; null (for choices: no codes) where the column is empty or could not be understood (then there is a problem).
/// </param>
/// <param name="Written">Cell texts as exported, by field key; only fields that a column holds and that are not empty.</param>
/// <param name="AppliedAt">申請日時, Japan time.</param>
/// <param name="Withdrawn">Whether the source says that the applicant withdrew it (取下げ).</param>
/// <param name="Problems">What a person must know of this row.</param>
public sealed record ImportedApplication(
    int Row,
    int Line,
    Application Application,
    IReadOnlyDictionary<string, string> Written,
    DateTimeOffset AppliedAt,
    bool Withdrawn,
    IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Numbers of letters that the texts could not carry (外字).</summary>
    public IReadOnlyList<CharacterCode> CharacterCodes { get; init; } = [];

    /// <summary>Whether a field of the row could not be understood.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity is Severity.Error);
}
