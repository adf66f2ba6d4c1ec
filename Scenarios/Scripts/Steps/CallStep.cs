using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Expressions;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>call</c>: plays the steps of a part (<c>parts</c>) as if they stood here.</summary>
/// <param name="At">Where it is called.</param>
/// <param name="Name">Name of the part.</param>
/// <param name="Arguments">Values of what the part takes, by name; worked out before its first step.</param>
/// <param name="Steps">The steps of the part.</param>
public sealed record CallStep(SourceMark At, string Name, ImmutableDictionary<string, ScriptExpression> Arguments, ImmutableArray<ScenarioStep> Steps)
    : ScenarioStep("call", At);
