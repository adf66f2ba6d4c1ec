namespace Rpa.Robots.Playing;

/// <summary>Why playing ended before the last step.</summary>
internal enum StopKind
{
    /// <summary>Business: the core system refused, or what it shows is not the case. A person decides; trying again would end the same.</summary>
    Refused,

    /// <summary>Technical: may be tried again, if nothing was committed.</summary>
    Failed,

    /// <summary>A window that nobody foresaw. Nothing was answered.</summary>
    UnexpectedWindow,

    /// <summary>A dry run has reached the committing step.</summary>
    DryRun,
}
