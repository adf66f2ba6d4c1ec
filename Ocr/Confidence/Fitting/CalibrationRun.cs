using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>A calibration fitted from samples, with its report; what <c>./rpa calibrate</c> shows before anything is replaced.</summary>
public sealed class CalibrationRun
{
    private readonly CalibrationOutcome _outcome;

    private CalibrationRun(CalibrationOutcome outcome, string report)
    {
        _outcome = outcome;
        Report = report;
    }

    /// <summary>The report, before and after.</summary>
    public string Report { get; }

    /// <summary>The calibration as JSON text.</summary>
    public string Json => _outcome.Calibration.Write();

    /// <summary>Readings that it was fitted on.</summary>
    public int Fields => _outcome.Calibration.Fields;

    /// <summary>Documents that it was fitted on.</summary>
    public int Documents => _outcome.Calibration.Documents;

    /// <summary>Models that had enough samples to be fitted.</summary>
    public int Fitted => _outcome.HeldOut.Select(reading => reading.Sample.Evidence.Model).Distinct(StringComparer.Ordinal).Count() - _outcome.Kept.Count;

    /// <summary>Fits.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="before">File of the calibration in use; null for the one that travels with this assembly.</param>
    /// <param name="policy">The policy whose risks the report is made for.</param>
    /// <param name="source">What the samples are, in words.</param>
    /// <param name="today">Day of the fit.</param>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static CalibrationRun Of(IReadOnlyList<CalibrationSample> samples, string? before, ReadingPolicy policy, string source, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(policy);
        if (samples.Count == 0)
        {
            throw new ArgumentException("There are no samples to fit.", nameof(samples));
        }

        var outcome = Calibrator.Fit(samples, ConfidenceModels.Load(before).Calibration, source, today);
        return new CalibrationRun(outcome, CalibrationText.Write(outcome, policy));
    }

    /// <summary>
    /// Makes the calibration in use more careful where decisions in review say so. They are too few, and too many of them of doubtful
    /// readings, to fit from; so they never make it more daring.
    /// </summary>
    /// <param name="samples">Decisions in review.</param>
    /// <param name="before">File of the calibration in use; null for the one that travels with this assembly.</param>
    /// <param name="policy">The policy whose risks the report is made for.</param>
    /// <param name="today">Day of the fit.</param>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static CalibrationRun Adjusting(IReadOnlyList<CalibrationSample> samples, string? before, ReadingPolicy policy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(policy);
        if (samples.Count == 0)
        {
            throw new ArgumentException("There are no samples to fit.", nameof(samples));
        }

        var outcome = CarefulAdjustment.Of(samples, ConfidenceModels.Load(before).Calibration, today);
        return new CalibrationRun(outcome, CalibrationText.Write(outcome, policy));
    }

    /// <summary>The newest calibration of a folder, or null.</summary>
    public static string? Newest(string? folder) => ConfidenceModels.Newest(folder);
}
