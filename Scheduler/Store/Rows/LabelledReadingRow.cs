namespace Rpa.Scheduler.Store.Rows;

/// <summary>A reading that a person decided about; the last decision holds.</summary>
internal sealed class LabelledReadingRow
{
    public Guid CaseId { get; set; }

    public required string FieldKey { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The case's key; when it is erased, so is this.</summary>
    public Guid DataKeyId { get; set; }

    /// <summary>The page that shows the field. Its image is kept under the same key, so the crop is not kept a second time.</summary>
    public Guid? PageId { get; set; }

    /// <summary>A <see cref="Calibration.LabelledReading"/> as JSON, encrypted.</summary>
    public required byte[] Reading { get; set; }
}
