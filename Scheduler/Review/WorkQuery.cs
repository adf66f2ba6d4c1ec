using Rpa.Scenarios.Cases;

namespace Rpa.Scheduler.Review;

/// <summary>Filter and page of the work list.</summary>
/// <param name="States">States wanted; empty for all.</param>
/// <param name="ProcedureId">Procedure, or null for all.</param>
/// <param name="Text">Part of a reference, file name or receipt number, or null.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="PageSize">Rows a page (1–200).</param>
public sealed record WorkQuery(IReadOnlyList<CaseState> States, string? ProcedureId, string? Text, int Page, int PageSize);
