using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>
/// <c>row</c>: plays steps in the one row of a table whose cells show these values. The row is never told by its position; where the
/// table shows only part of its rows (仮想スクロール), it is scrolled until the row is there. No such row, or several, end the entry.
/// </summary>
/// <param name="At">Where it is written.</param>
/// <param name="Rows">The rows: an element with <c>cells</c>.</param>
/// <param name="Where">What its cells show.</param>
/// <param name="Steps">Steps; the cells of the row are elements in them.</param>
public sealed record RowStep(SourceMark At, ScreenElement Rows, ImmutableArray<KeyValuePair<ScreenElement, ValueSource>> Where, ImmutableArray<ScenarioStep> Steps)
    : ScenarioStep("row", At);
