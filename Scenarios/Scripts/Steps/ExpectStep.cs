using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>expect</c> with <c>equals</c>: an element must show a value. A difference stops the entry for a person.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Elements">The element; where several are named, one of them must show it (氏名 or 通称).</param>
/// <param name="Value">What it must show.</param>
/// <param name="Into">Name under which what was read is kept, canonical; null to keep nothing.</param>
/// <param name="RefusalCode">Code of the refusal if it differs; null for the robot's own.</param>
public sealed record ExpectStep(SourceMark At, ImmutableArray<ScreenElement> Elements, ValueSource Value, string? Into, string? RefusalCode)
    : ScenarioStep("expect", At);
