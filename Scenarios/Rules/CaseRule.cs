namespace Rpa.Scenarios.Rules;

/// <summary>A rule written as code, with what most of them need.</summary>
internal abstract class CaseRule : IRule
{
    /// <inheritdoc/>
    public abstract RuleInfo Info { get; }

    /// <inheritdoc/>
    public virtual FactsKind Facts => FactsKind.Plain;

    /// <inheritdoc/>
    public abstract IEnumerable<Finding> Check(CaseFacts facts);

    protected Finding Error(string message, string advice, params IEnumerable<string> fields) => New(Severity.Error, message, advice, fields);

    protected Finding Warning(string message, string advice, params IEnumerable<string> fields) => New(Severity.Warning, message, advice, fields);

    protected Finding Note(string message, string advice, params IEnumerable<string> fields) => New(Severity.Note, message, advice, fields);

    /// <summary>What was given instead of the facts that the rule needs.</summary>
    protected ArgumentException Needs(Type type) => new($"Rule {Info.Id} needs {type.Name}.", nameof(type));

    private Finding New(Severity severity, string message, string advice, IEnumerable<string> fields) =>
        new(Info.Id, severity, message, advice, [.. fields]);
}
