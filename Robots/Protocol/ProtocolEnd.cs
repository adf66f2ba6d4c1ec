using Rpa.Scenarios.Entries;

namespace Rpa.Robots.Protocol;

/// <summary>How the protocol ended.</summary>
/// <param name="Kind">Outcome.</param>
/// <param name="Receipt">Number of the record, if one is known.</param>
/// <param name="Registered">The record as read.</param>
/// <param name="Code">Code, or null on success.</param>
/// <param name="Message">Words for the clerk, or null on success.</param>
internal sealed record ProtocolEnd(
    EntryOutcomeKind Kind, string? Receipt, IReadOnlyDictionary<string, string> Registered, string? Code, string? Message)
{
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    public static ProtocolEnd Of(EntryOutcomeKind kind, string? code = null, string? message = null, string? receipt = null) =>
        new(kind, receipt, Nothing, code, message);
}
