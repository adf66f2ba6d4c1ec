namespace Rpa.Ocr.Registration;

/// <summary>How well a form page was found in the page at one level.</summary>
/// <param name="Hypothesis">The guess, its map improved.</param>
/// <param name="Support">Share of the visible patches that were found where the map says, 0 to 1.</param>
/// <param name="Pairs">For each patch found: its place on the form and where it was seen, both in mm of the form under the map.</param>
/// <param name="Agrees">Which pairs agree with the map.</param>
internal sealed record Alignment(Hypothesis Hypothesis, double Support, IReadOnlyList<PointPair> Pairs, bool[] Agrees);
