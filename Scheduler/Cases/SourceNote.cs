namespace Rpa.Scheduler.Cases;

/// <summary>Something that the import of an export noticed about a row.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">In Japanese.</param>
/// <param name="Field">Field concerned, or null.</param>
internal sealed record SourceNote(string Code, string Message, string? Field);
