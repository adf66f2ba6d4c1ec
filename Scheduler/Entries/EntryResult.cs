namespace Rpa.Scheduler.Entries;

/// <summary>What an entry brought, kept encrypted.</summary>
/// <param name="Message">What happened, in Japanese; null on success.</param>
/// <param name="Registered">The record as the core system showed it afterwards.</param>
internal sealed record EntryResult(string? Message, IReadOnlyDictionary<string, string> Registered);
