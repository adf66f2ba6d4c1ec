using Microsoft.EntityFrameworkCore;
using Rpa.Ocr.Documents;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Store;

/// <summary>The store of documents, cases and entries. The tables come from the migrations, not from this model.</summary>
internal sealed class RpaDbContext(DbContextOptions<RpaDbContext> options) : DbContext(options)
{
    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<PageRow> Pages => Set<PageRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<CaseDocumentRow> CaseDocuments => Set<CaseDocumentRow>();

    public DbSet<HistoryRow> History => Set<HistoryRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<EntryStepRow> EntrySteps => Set<EntryStepRow>();

    public DbSet<ScreenshotRow> Screenshots => Set<ScreenshotRow>();

    public DbSet<DataKeyRow> DataKeys => Set<DataKeyRow>();

    public DbSet<ReferenceCounterRow> ReferenceCounters => Set<ReferenceCounterRow>();

    public DbSet<ReviewLockRow> ReviewLocks => Set<ReviewLockRow>();

    public DbSet<StaffTimeRow> StaffTimes => Set<StaffTimeRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    public DbSet<JobFailureRow> JobFailures => Set<JobFailureRow>();

    public DbSet<LabelledReadingRow> LabelledReadings => Set<LabelledReadingRow>();

    public DbSet<ImportReportRow> ImportReports => Set<ImportReportRow>();

    public DbSet<LedgerSnapshotRow> LedgerSnapshots => Set<LedgerSnapshotRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<CaseState>().HaveConversion<string>();
        configurationBuilder.Properties<ApplicationSource>().HaveConversion<string>();
        configurationBuilder.Properties<DocumentState>().HaveConversion<string>();
        configurationBuilder.Properties<PageDecision>().HaveConversion<string>();
        configurationBuilder.Properties<Placement>().HaveConversion<string>();
        configurationBuilder.Properties<FileKind>().HaveConversion<string>();
        configurationBuilder.Properties<EntryPurpose>().HaveConversion<string>();
        configurationBuilder.Properties<EntryOutcomeKind>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DocumentRow>(document =>
        {
            document.ToTable("documents");
            document.Property(row => row.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<PageRow>().ToTable("pages");
        modelBuilder.Entity<CaseRow>(@case =>
        {
            @case.ToTable("cases");
            @case.Property(row => row.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<CaseDocumentRow>().ToTable("case_documents").HasKey(row => new { row.CaseId, row.DocumentId });
        modelBuilder.Entity<HistoryRow>().ToTable("history");
        modelBuilder.Entity<AuditRow>().ToTable("audit").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<EntryRow>().ToTable("entries");
        modelBuilder.Entity<EntryStepRow>().ToTable("entry_steps").HasKey(row => new { row.EntryId, row.Number });
        modelBuilder.Entity<ScreenshotRow>().ToTable("screenshots");
        modelBuilder.Entity<DataKeyRow>().ToTable("data_keys");
        modelBuilder.Entity<ReferenceCounterRow>().ToTable("reference_counters").HasKey(row => row.Year);
        modelBuilder.Entity<ReviewLockRow>().ToTable("review_locks").HasKey(row => row.CaseId);
        modelBuilder.Entity<StaffTimeRow>().ToTable("staff_times").HasKey(row => new { row.CaseId, row.User, row.Day });
        modelBuilder.Entity<SettingRow>().ToTable("settings").HasKey(row => row.Name);
        modelBuilder.Entity<JobFailureRow>().ToTable("job_failures").HasKey(row => row.Job);
        modelBuilder.Entity<LabelledReadingRow>().ToTable("labelled_readings").HasKey(row => new { row.CaseId, row.FieldKey });
        modelBuilder.Entity<ImportReportRow>().ToTable("import_reports").HasKey(row => row.DocumentId);
        modelBuilder.Entity<LedgerSnapshotRow>().ToTable("ledger_snapshots");
        Relate(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }

    // The relations only tell EF Core in which order rows must be inserted; nothing is ever deleted through them.
    private static void Relate(ModelBuilder model)
    {
        Belongs<DocumentRow, DataKeyRow>(model, nameof(DocumentRow.DataKeyId));
        Belongs<DocumentRow, DocumentRow>(model, nameof(DocumentRow.DuplicateOf));
        Belongs<CaseRow, DataKeyRow>(model, nameof(CaseRow.DataKeyId));
        Belongs<PageRow, DataKeyRow>(model, nameof(PageRow.DataKeyId));
        Belongs<PageRow, DocumentRow>(model, nameof(PageRow.DocumentId));
        Belongs<PageRow, CaseRow>(model, nameof(PageRow.CaseId));
        Belongs<CaseDocumentRow, CaseRow>(model, nameof(CaseDocumentRow.CaseId));
        Belongs<CaseDocumentRow, DocumentRow>(model, nameof(CaseDocumentRow.DocumentId));
        Belongs<HistoryRow, CaseRow>(model, nameof(HistoryRow.CaseId));
        Belongs<EntryRow, CaseRow>(model, nameof(EntryRow.CaseId));
        Belongs<EntryStepRow, EntryRow>(model, nameof(EntryStepRow.EntryId));
        Belongs<ScreenshotRow, EntryRow>(model, nameof(ScreenshotRow.EntryId));
        Belongs<ReviewLockRow, CaseRow>(model, nameof(ReviewLockRow.CaseId));
        Belongs<StaffTimeRow, CaseRow>(model, nameof(StaffTimeRow.CaseId));
        Belongs<ImportReportRow, DocumentRow>(model, nameof(ImportReportRow.DocumentId));
        Belongs<ImportReportRow, DataKeyRow>(model, nameof(ImportReportRow.DataKeyId));
        Belongs<LedgerSnapshotRow, DataKeyRow>(model, nameof(LedgerSnapshotRow.DataKeyId));
        Belongs<LabelledReadingRow, CaseRow>(model, nameof(LabelledReadingRow.CaseId));
        Belongs<LabelledReadingRow, PageRow>(model, nameof(LabelledReadingRow.PageId));
        Belongs<LabelledReadingRow, DataKeyRow>(model, nameof(LabelledReadingRow.DataKeyId));
    }

    private static void Belongs<TRow, TOwner>(ModelBuilder model, string foreignKey)
        where TRow : class
        where TOwner : class =>
        model.Entity<TRow>().HasOne<TOwner>().WithMany().HasForeignKey(foreignKey).OnDelete(DeleteBehavior.NoAction);
}
