using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Cases;

/// <summary>A finding of a case, with who acknowledged it and why.</summary>
internal sealed record CaseFinding(int Id, Finding Finding, string? AcknowledgedBy, string? Reason);
