using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Review;

/// <summary>A finding on the case page, with who acknowledged it and why.</summary>
public sealed record ReviewFinding(int Id, Finding Finding, string? AcknowledgedBy, string? Reason);
