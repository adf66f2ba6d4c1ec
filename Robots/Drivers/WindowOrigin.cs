namespace Rpa.Robots.Drivers;

/// <summary>Where a window comes from.</summary>
internal enum WindowOrigin
{
    /// <summary>Drawn by the page itself.</summary>
    Page,

    /// <summary>A dialog of the browser: alert, confirm, prompt, leave this page.</summary>
    Script,

    /// <summary>A further browser window.</summary>
    PopUp,

    /// <summary>A window of a desktop program other than its screens.</summary>
    Dialog,
}
