namespace Rpa.Scenarios.Applications;

/// <summary>Why a whole file is not imported.</summary>
/// <param name="Reason">Stable code.</param>
/// <param name="Message">What is wrong and what to do, in Japanese, several lines where headers are compared.</param>
/// <param name="Headers">Comparison with the nearest known shape, where headers are the reason.</param>
public sealed record FileStop(FileStopReason Reason, string Message, HeaderComparison? Headers = null)
{
    /// <summary>Applications of the file, from 1, that stop it (the first ones); empty where no single one does.</summary>
    public IReadOnlyList<int> Rows { get; init; } = [];
}
