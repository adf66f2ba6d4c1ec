using System.Globalization;
using Rpa.Robots.Accounts;
using Rpa.Scheduler.Hosting;

namespace Rpa.Scheduler.Commands.Demo;

/// <summary>The demo's embedded settings.</summary>
internal static class DemoSettings
{
    /// <summary>Staff seconds to type a form by hand in Tsukuba City's trial (published figure): an estimate for this town, and shown as one.</summary>
    private const int ManualSeconds = 136;

    /// <summary>The watched folder.</summary>
    public static string Inbox(string dataFolder) => Path.Combine(dataFolder, "inbox");

    public static RpaHostSettings Create(string home, DemoOptions options, Uri coreSystem, (string User, string Password) robot, int port) => new()
    {
        BaseFolder = options.DataFolder,
        Overrides = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Store:Folder"] = "store",
            ["Security:MasterKeyFile"] = "keys/master.key",
            ["Security:CreateMissingKey"] = "true",
            ["Intake:Inboxes:0:Folder"] = "inbox",
            ["Intake:Inboxes:0:Done"] = "done",
            ["Intake:Inboxes:0:Rejected"] = "rejected",
            ["Intake:Inboxes:0:Failed"] = "failed",
            ["Intake:WaitForPagesSeconds"] = "30",
            ["Town:LedgerFolder"] = Path.Combine(home, "samples", "town"),
            ["Entry:OpensAt"] = "00:00",
            ["Entry:ClosesAt"] = "00:00",
            ["Effects:Baselines:child-allowance-claim:SecondsPerCase"] = ManualSeconds.ToString(CultureInfo.InvariantCulture),
            ["Web:Url"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            ["Log:Folder"] = "log",
            ["Log:Console"] = "false",
            ["Robots:CoreSystems:core:BaseUrl"] = coreSystem.ToString(),
        },
        Services = services => services.AddSingleton<ICredentialSource>(new DemoCredentials(robot.User, robot.Password)),
    };
}
