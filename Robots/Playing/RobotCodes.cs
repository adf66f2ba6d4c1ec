namespace Rpa.Robots.Playing;

/// <summary>The robot's own outcome codes. Stable; README.md lists what each means and what to do.</summary>
internal static class RobotCodes
{
    /// <summary>An expression of the scenario failed.</summary>
    public const string ExpressionFailed = "RB-101";

    /// <summary>A value of the case cannot be written as the screen takes it.</summary>
    public const string ValueNotWritable = "RB-102";

    /// <summary>The case has no code to look up (宛名番号 not found …).</summary>
    public const string NothingToLookUp = "RB-110";

    /// <summary>The code shows another person or thing than the case.</summary>
    public const string LookUpDiffers = "RB-111";

    /// <summary>Nothing is shown for the code.</summary>
    public const string LookUpEmpty = "RB-112";

    /// <summary>What was typed does not stand in the field.</summary>
    public const string ReadBackDiffers = "RB-113";

    /// <summary>The screen does not show what it must.</summary>
    public const string NotAsExpected = "RB-114";

    /// <summary>Several records carry the case's reference.</summary>
    public const string SeveralRecords = "RB-120";

    /// <summary>The registered record differs from the case.</summary>
    public const string RecordDiffers = "RB-121";

    /// <summary>The search did not tell how many records there are.</summary>
    public const string SearchUnclear = "RB-122";

    /// <summary>An element was not there, visible and enabled in time.</summary>
    public const string NotUsable = "RB-201";

    /// <summary>Several elements match where one must.</summary>
    public const string Ambiguous = "RB-202";

    /// <summary>The core system was busy longer than a step may take.</summary>
    public const string TooSlow = "RB-203";

    /// <summary>A window that should come up did not, or one that was answered stays.</summary>
    public const string WindowMissing = "RB-204";

    /// <summary>Page or browser lost.</summary>
    public const string Lost = "RB-301";

    /// <summary>The core system does not answer at its address.</summary>
    public const string Unreachable = "RB-302";

    /// <summary>No browser can be started.</summary>
    public const string NoBrowser = "RB-303";

    /// <summary>The robot PC does not answer, or not as FlaUI.WebDriver.</summary>
    public const string NoDesktop = "RB-311";

    /// <summary>The desktop of the robot PC is locked or disconnected.</summary>
    public const string DesktopLocked = "RB-312";

    /// <summary>The core system's program does not start on the robot PC.</summary>
    public const string NoApplication = "RB-313";

    /// <summary>The scenario is for web pages and the core system a Windows program, or the other way round.</summary>
    public const string WrongKind = "RB-407";

    /// <summary>The scenario file is wrong.</summary>
    public const string ScenarioInvalid = "RB-401";

    /// <summary>The core system is not configured.</summary>
    public const string SystemUnknown = "RB-402";

    /// <summary>No account is configured for the core system.</summary>
    public const string NoAccount = "RB-403";

    /// <summary>The account was refused before and has not changed since.</summary>
    public const string AccountRefused = "RB-404";

    /// <summary>The scenario is a draft, and the core system no test system.</summary>
    public const string Draft = "RB-405";

    /// <summary>The step log or a picture could not be kept.</summary>
    public const string EvidenceLost = "RB-501";

    /// <summary>A window without a known message code.</summary>
    public const string UnknownWindow = "RB-901";
}
