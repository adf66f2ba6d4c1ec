using System.Collections.Concurrent;
using Rpa.Scenarios.Cases;

namespace Rpa.Scenarios.Procedures;

/// <summary>Evaluates requirements with sandboxed expressions, each compiled once.</summary>
public sealed class RequirementEvaluator : IRequirementEvaluator, IDisposable
{
    private readonly ConcurrentDictionary<string, CaseExpression> _compiled = new(StringComparer.Ordinal);
    private readonly CaseExpressionEvaluator _evaluator = new();

    /// <inheritdoc/>
    public bool IsRequired(FieldDefinition field, Application application) => field.Requirement switch
    {
        Requirement.Required => true,
        Requirement.Conditional when field.RequiredWhen is { } text =>
            _evaluator.IsTrue(_compiled.GetOrAdd(text, CaseExpression.Parse), application),
        _ => false,
    };

    /// <inheritdoc/>
    public bool Holds(CaseExpression expression, Application application, DateOnly today) => _evaluator.IsTrue(expression, application, today);

    /// <inheritdoc/>
    public void Dispose() => _evaluator.Dispose();
}
