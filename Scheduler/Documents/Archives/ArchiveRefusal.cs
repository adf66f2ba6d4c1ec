namespace Rpa.Scheduler.Documents.Archives;

/// <summary>Why a file of an archive is not taken.</summary>
internal enum ArchiveRefusal
{
    /// <summary>Its name leads out of the archive (<c>../</c>, an absolute path, a drive), or holds letters that no name has.</summary>
    UnsafeName,

    /// <summary>It has a password.</summary>
    Encrypted,

    /// <summary>It is damaged.</summary>
    Damaged,

    /// <summary>It is empty.</summary>
    Empty,
}
