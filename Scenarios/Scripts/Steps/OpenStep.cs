using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Expressions;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>open</c>: goes to an address below the core system's base address.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Path">The address; <c>{name}</c> in it stands for a row number, a <c>let</c> value or a value read from the screen.</param>
/// <param name="Inserts">What the names in it stand for.</param>
public sealed record OpenStep(SourceMark At, string Path, ImmutableDictionary<string, ScriptExpression> Inserts) : ScenarioStep("open", At);
