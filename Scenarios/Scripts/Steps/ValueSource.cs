using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Scripts.Formats;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>What a step types or expects: a value of the case in the core system's writing, or a part of the robot's account.</summary>
/// <param name="Expression">The value (<c>with</c>, <c>equals</c>); null for a part of the account.</param>
/// <param name="Format">How the core system writes it (<c>as</c>).</param>
/// <param name="Account">Part of the robot's account (<c>from</c>); null for an expression.</param>
public sealed record ValueSource(ScriptExpression? Expression, IValueFormat Format, AccountPart? Account);
