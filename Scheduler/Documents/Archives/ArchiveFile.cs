namespace Rpa.Scheduler.Documents.Archives;

/// <summary>A file of an archive.</summary>
/// <param name="Name">Its name without folders. Only shown; no path is ever made of it.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ArchiveFile(string Name, byte[] Content);
