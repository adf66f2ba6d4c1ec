using Rpa.Scenarios.Cases;

namespace Rpa.Scheduler.Store.Rows;

/// <summary>A case (案件). What is personal lies encrypted in <see cref="Payload"/> and <see cref="Summary"/>.</summary>
internal sealed class CaseRow
{
    public Guid Id { get; set; }

    /// <summary>Our reference, e.g. <c>R08-000123</c>; unique.</summary>
    public required string Reference { get; set; }

    public required string ProcedureId { get; set; }

    /// <summary>Version of the procedure's definition that the case was made under.</summary>
    public required string ProcedureVersion { get; set; }

    public CaseState State { get; set; }

    /// <summary>Optimistic lock: counts the changes.</summary>
    public int Version { get; set; }

    public ApplicationSource Source { get; set; }

    /// <summary>Which source, e.g. <c>pittari</c>; <c>paper</c> for scans.</summary>
    public required string SourceSystem { get; set; }

    /// <summary>受付番号 at the source; unique within <see cref="SourceSystem"/> together with <see cref="Revision"/>.</summary>
    public string? SourceReference { get; set; }

    /// <summary>How many times the source sent this number with other content, from 1.</summary>
    public int Revision { get; set; } = 1;

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>受付日.</summary>
    public DateOnly ReceivedOn { get; set; }

    /// <summary>Keyed hash of the claimant's 宛名番号, to find other applications of the same person.</summary>
    public string? ClaimantKey { get; set; }

    /// <summary>Fields that need an eye.</summary>
    public int Doubtful { get; set; }

    /// <summary>Findings of severity Error.</summary>
    public int Errors { get; set; }

    /// <summary>Findings of severity Warning that nobody has acknowledged.</summary>
    public int Warnings { get; set; }

    /// <summary>Whether a person has decided anything about it: such a case does not count as straight-through.</summary>
    public bool Touched { get; set; }

    /// <summary>Whether it is shown to a person although there is no doubt, to find silent errors.</summary>
    public bool Sampled { get; set; }

    /// <summary>Receipt number of the core system.</summary>
    public string? Receipt { get; set; }

    /// <summary>Attempts at the step that the state owes which ended in an error of ours.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this is the owed step tried again.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>The town's day on which it was registered.</summary>
    public DateOnly? EnteredOn { get; set; }

    /// <summary>The key that encrypts all of the case; erasing it erases the case.</summary>
    public Guid DataKeyId { get; set; }

    /// <summary><see cref="Cases.CasePayload"/> as JSON, encrypted.</summary>
    public required byte[] Payload { get; set; }

    /// <summary><see cref="Cases.CaseSummary"/> as JSON, encrypted: what the work list shows.</summary>
    public required byte[] Summary { get; set; }
}
