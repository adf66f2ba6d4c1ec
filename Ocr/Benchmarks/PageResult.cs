using Rpa.Ocr.Reading;

namespace Rpa.Ocr.Benchmarks;

/// <summary>How one page was sorted and registered, against the truth.</summary>
/// <param name="Scan">Name of its truth file.</param>
/// <param name="Truth">The truth; its revision is null for pages of no form that is registered.</param>
/// <param name="Found">What was found; null where the page could not be decoded.</param>
/// <param name="Error">How far the registration is off; null where there is nothing to compare.</param>
internal sealed record PageResult(string Scan, ScanTruth Truth, PageReading? Found, MappingError? Error)
{
    /// <summary>Form, revision, page and turn are right, or the page of no form was refused.</summary>
    public bool Right => Found is not null && (Truth.Revision is null
        ? Found.Form is null
        : string.Equals(Found.Revision, Truth.Revision, StringComparison.Ordinal) && Found.FormPage == Truth.FormPage && Found.Rotation == Truth.TurnedClockwise);

    /// <summary>A form was accepted that the page is not, or another page of it: what must never happen.</summary>
    public bool WrongFormAccepted => Found?.Form is not null
        && !(string.Equals(Found.Revision, Truth.Revision, StringComparison.Ordinal) && Found.FormPage == Truth.FormPage);
}
