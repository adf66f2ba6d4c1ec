namespace Rpa.Ocr.Registration;

/// <summary>How well a form page was found in the page at one level.</summary>
/// <param name="Hypothesis">The guess, its mapping improved.</param>
/// <param name="Support">Share of the visible patches that were found where the mapping says, 0 to 1.</param>
/// <param name="ResidualMm">Root mean square of what is left at those patches, each against the mapping drawn from the others.</param>
/// <param name="Patches">All visible patches.</param>
internal sealed record Alignment(Hypothesis Hypothesis, double Support, double ResidualMm, IReadOnlyList<SeenPatch> Patches);
