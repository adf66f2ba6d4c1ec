namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>A rule of the claim for child allowance.</summary>
internal abstract class ClaimRule : IRule
{
    /// <inheritdoc/>
    public abstract RuleInfo Info { get; }

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts) => facts is ClaimFacts claim
        ? Check(claim)
        : throw new ArgumentException($"Rule {Info.Id} belongs to procedure {ClaimFacts.ProcedureId}.", nameof(facts));

    /// <summary>What the rule finds on a claim.</summary>
    protected abstract IEnumerable<Finding> Check(ClaimFacts claim);

    protected Finding Error(string message, string advice, params IEnumerable<string> fields) => New(Severity.Error, message, advice, fields);

    protected Finding Warning(string message, string advice, params IEnumerable<string> fields) => New(Severity.Warning, message, advice, fields);

    protected Finding Note(string message, string advice, params IEnumerable<string> fields) => New(Severity.Note, message, advice, fields);

    private Finding New(Severity severity, string message, string advice, IEnumerable<string> fields) =>
        new(Info.Id, severity, message, advice, [.. fields]);
}
