using Rpa.Scenarios.Scripts.Formats;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>read</c>: keeps what an element shows under a name. <c>count</c>: keeps how many such elements there are.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Element">The element.</param>
/// <param name="Into">The name.</param>
/// <param name="Format">How the core system writes it; it is kept canonical.</param>
/// <param name="Count">Whether elements are counted instead.</param>
public sealed record ReadStep(SourceMark At, ScreenElement Element, string Into, IValueFormat Format, bool Count)
    : ScenarioStep(Count ? "count" : "read", At);
