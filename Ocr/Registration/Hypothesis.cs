namespace Rpa.Ocr.Registration;

/// <summary>A guess: this form page, turned so far, lying here.</summary>
/// <param name="Template">The form page.</param>
/// <param name="Turns">Quarter turns clockwise of the image as it came.</param>
/// <param name="Mapping">From mm on the form to pixels of the image as it came.</param>
/// <param name="Score">Correlation at a glance.</param>
internal sealed record Hypothesis(FormPageTemplate Template, int Turns, PageMapping Mapping, double Score);
