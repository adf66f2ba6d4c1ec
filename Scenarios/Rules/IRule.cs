namespace Rpa.Scenarios.Rules;

/// <summary>One rule. Stateless; runs in well under a millisecond; testable alone.</summary>
internal interface IRule
{
    /// <summary>What it is.</summary>
    RuleInfo Info { get; }

    /// <summary>Which facts it needs; <see cref="FactsKind.Plain"/> for rules that fit every procedure.</summary>
    FactsKind Facts => FactsKind.Plain;

    /// <summary>What it finds. Never throws for what an applicant may have written.</summary>
    IEnumerable<Finding> Check(CaseFacts facts);
}
