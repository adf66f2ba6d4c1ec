using Rpa.Scenarios.Cases;

namespace Rpa.Scenarios.Procedures;

/// <summary>Answers whether a field must be filled in an application (必須・条件付き必須), and evaluates the expressions of rules. Thread-safe.</summary>
public interface IRequirementEvaluator
{
    /// <summary>
    /// Whether the field must be filled, given the other fields: always for <see cref="Requirement.Required"/>, by
    /// <see cref="FieldDefinition.RequiredWhen"/> for <see cref="Requirement.Conditional"/>. Says nothing about whether the
    /// source asked for the field (<see cref="Application.Asks"/>) or whether it is filled.
    /// </summary>
    /// <exception cref="ExpressionException">The expression failed or exceeded its limits.</exception>
    bool IsRequired(FieldDefinition field, Application application);

    /// <summary>Whether an expression of a rule holds.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="application">The application.</param>
    /// <param name="today">Today in the town.</param>
    /// <exception cref="ExpressionException">The expression failed or exceeded its limits.</exception>
    bool Holds(CaseExpression expression, Application application, DateOnly today);
}
