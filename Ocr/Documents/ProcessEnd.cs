namespace Rpa.Ocr.Documents;

/// <summary>How a bounded program ended.</summary>
internal enum ProcessEnd
{
    /// <summary>By itself; its exit code says how. Above 128: by a signal, such as a crash or the processor limit.</summary>
    Exited,

    /// <summary>Ended because its time was over.</summary>
    TimedOut,

    /// <summary>Ended because it wrote too much.</summary>
    TooMuchOutput,
}
