using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>
/// <c>lookUp</c>: types a code, waits until the core system shows whose it is, and compares that with the case before anything
/// else is typed. An empty code or a difference stops the entry for a person.
/// </summary>
/// <param name="At">Where it is written.</param>
/// <param name="Element">The code field.</param>
/// <param name="Value">The code.</param>
/// <param name="Shows">What must be shown for the code.</param>
public sealed record LookUpStep(SourceMark At, ScreenElement Element, ValueSource Value, ImmutableArray<ExpectStep> Shows) : ScenarioStep("lookUp", At);
