using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Cases;

/// <summary>Something that the import of an export noticed about a row.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">In Japanese.</param>
/// <param name="Field">Field concerned, or null for the whole row.</param>
internal sealed record SourceNote(Severity Severity, string Message, string? Field);
