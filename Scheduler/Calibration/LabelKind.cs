namespace Rpa.Scheduler.Calibration;

/// <summary>How a person labelled a reading.</summary>
internal enum LabelKind
{
    /// <summary>A doubtful reading was accepted as it is.</summary>
    Confirmed,

    /// <summary>The value was changed. The applicant's own mistakes are among these: then the reading was right, and counts as wrong.</summary>
    Corrected,

    /// <summary>An accepted reading of a case drawn for sampling, which was approved without a change to it.</summary>
    Sampled,
}
