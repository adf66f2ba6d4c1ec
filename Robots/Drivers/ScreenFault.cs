namespace Rpa.Robots.Drivers;

/// <summary>What went wrong between the robot and a screen.</summary>
internal enum ScreenFault
{
    /// <summary>The page, the browser or its driver is gone. Nothing more can be done in this session.</summary>
    Lost,

    /// <summary>The core system does not answer at its address.</summary>
    Unreachable,

    /// <summary>No such element within the step's time, or it never became visible and enabled.</summary>
    NotUsable,

    /// <summary>Several elements match.</summary>
    Ambiguous,

    /// <summary>The system was still busy when the step's time was over.</summary>
    TooSlow,

    /// <summary>A window that was answered stays open.</summary>
    WindowStays,

    /// <summary>No browser can be started on this machine.</summary>
    NoBrowser,

    /// <summary>The robot PC does not answer, or what answers there is no FlaUI.WebDriver that fits.</summary>
    NoDesktop,

    /// <summary>The desktop of the robot PC is locked or disconnected: nothing can be typed or seen there.</summary>
    Locked,

    /// <summary>The core system's program does not start on the robot PC.</summary>
    NoApplication,
}
