namespace CoreSystem.Web.Settings;

/// <summary>The settings of the section <c>CoreSystem</c>; see the table in README.md.</summary>
internal sealed class CoreSystemOptions
{
    public const string Section = "CoreSystem";

    /// <summary>Folder of the database file <c>core.db</c>; created when missing.</summary>
    public string Data { get; set; } = "data/core";

    /// <summary>Folder of the ledger CSVs that seed an empty database.</summary>
    public string Town { get; set; } = "samples/town";

    /// <summary>Allow the demo accounts when no account is configured.</summary>
    public bool Demo { get; set; }

    /// <summary>Passwords by 職員ID.</summary>
    public Dictionary<string, string> Users { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Names shown in the title bar by 職員ID.</summary>
    public Dictionary<string, string> UserNames { get; set; } = new(StringComparer.Ordinal);

    /// <summary>業務日付 as an ISO date, or <c>today</c>. The default is the base date of the town's ledger.</summary>
    public string BusinessDate { get; set; } = "2026-10-31";

    /// <summary>Opening hours in Japan time as <c>HH:mm-HH:mm</c>; empty: always open.</summary>
    public string OnlineHours { get; set; } = "";

    /// <summary>Minutes without a request until a session ends, 1 to 720.</summary>
    public int IdleMinutes { get; set; } = 10;

    /// <summary>Wrong passwords in a row until an account is locked.</summary>
    public int MaxWrongPasswords { get; set; } = 5;

    /// <summary>Path of the fault plan (JSON); empty: no faults.</summary>
    public string FaultPlan { get; set; } = "";

    /// <summary>Opens <c>/admin/*</c> to requests that come from this machine.</summary>
    public bool Admin { get; set; }
}
