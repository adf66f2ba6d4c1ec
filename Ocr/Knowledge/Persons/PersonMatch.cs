using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Knowledge.Persons;

/// <summary>How well a resident fits what is written about a person: natural logarithms of likelihood ratios against anybody else, by field.</summary>
/// <param name="Person">The resident.</param>
/// <param name="Prior">What speaks for the resident before any field: the household, against all residents there may be.</param>
/// <param name="Evidence">What each field says.</param>
internal sealed record PersonMatch(Person Person, double Prior, IReadOnlyDictionary<SubjectRole, double> Evidence)
{
    /// <summary>All of it together: log-odds that it is this resident.</summary>
    public double Score => Prior + Evidence.Values.Sum();

    /// <summary>What the other fields say, without one: independent evidence about that field.</summary>
    public double Without(SubjectRole role) => Score - Evidence.GetValueOrDefault(role);

    /// <summary>No content: a person must not reach a log by accident.</summary>
    public override string ToString() => nameof(PersonMatch);
}
