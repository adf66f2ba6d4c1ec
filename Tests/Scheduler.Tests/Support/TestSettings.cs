using Rpa.Ocr.Documents;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Tests.Support;

/// <summary>Settings of a service under test, on folders of its own.</summary>
internal sealed class TestSettings(TemporaryFolder folder)
{
    public StoreOptions Store { get; } = new() { Folder = folder["data"] };

    public SecurityOptions Security { get; } = new() { MasterKeyFile = folder["keys", "master.key"], CreateMissingKey = true };

    public IntakeOptions Intake { get; } = new()
    {
        Inboxes = [new InboxOptions { Folder = folder["inbox"], Done = folder["inbox", "done"], Rejected = folder["inbox", "rejected"], Failed = folder["inbox", "failed"] }],
        TemporaryEndings = [".part", ".tmp"],
        WaitForPagesSeconds = 60,
    };

    public JobOptions Jobs { get; } = new();

    public EntryOptions Entry { get; } = new() { OpensAt = TimeOnly.MinValue, ClosesAt = TimeOnly.MinValue };

    public TownOptions Town { get; } = new();

    public DecodeLimits Limits { get; } = new();
}
