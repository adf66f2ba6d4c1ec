using Rpa.Ocr.Registration;

namespace Rpa.Ocr.Benchmarks;

/// <summary>How one page was registered, against the truth.</summary>
/// <param name="Truth">The truth.</param>
/// <param name="Found">What was found; <see langword="null"/> where the page could not be decoded.</param>
/// <param name="MeanErrorMm">Mean distance over the corners of the fields; NaN where there is nothing to compare.</param>
/// <param name="MaxErrorMm">Largest distance.</param>
/// <param name="Seconds">Time taken for registration.</param>
internal sealed record RegistrationResult(ScanTruth Truth, RegisteredPage? Found, double MeanErrorMm, double MaxErrorMm, double Seconds)
{
    /// <summary>Form page and turn are right, or the page of no form was refused.</summary>
    public bool Right => Found is not null && (Truth.Revision is null
        ? Found.Match is null
        : Found.Match is { } m && m.FormPage == Truth.FormPage && Found.RotationClockwise == Truth.TurnedClockwise
            && string.Equals(m.RevisionId, Truth.Revision, StringComparison.Ordinal));

    /// <summary>A form was accepted that the page is not: the one thing that must never happen.</summary>
    public bool WronglyAccepted => Found?.Match is not null && !Right;
}
