namespace Rpa.Ocr.Registration;

/// <summary>Where a form page may lie, before anything was compared.</summary>
/// <param name="Template">The form page.</param>
/// <param name="Turns">Quarter turns clockwise of the image as it came.</param>
/// <param name="Map">From mm on the form to pixels of the image as it came.</param>
/// <param name="MarginX">How far, in mm of the form, it may lie off this place to the left and right.</param>
/// <param name="MarginY">How far up and down.</param>
internal sealed record Placement(FormPageTemplate Template, int Turns, Homography Map, double MarginX, double MarginY);
