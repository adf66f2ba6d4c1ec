namespace Rpa.Scheduler.Jobs;

/// <summary>The steps that jobs do. A job's key is its step and the id of its document or case: <c>read/…</c>, <c>enter/…</c>.</summary>
internal enum JobStep
{
    /// <summary>Reads a document and makes its cases.</summary>
    Read,

    /// <summary>Checks a case.</summary>
    Check,

    /// <summary>Types a case into the core system.</summary>
    Enter,

    /// <summary>Looks whether a case that was cut off has been registered.</summary>
    Lookup,
}
