namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>What can be asked of a screen.</summary>
public enum ScreenStateKind
{
    /// <summary><c>visible: element</c>.</summary>
    Visible,

    /// <summary><c>hidden: element</c>: absent or not visible.</summary>
    Hidden,

    /// <summary><c>enabled: element</c>.</summary>
    Enabled,

    /// <summary><c>disabled: element</c>.</summary>
    Disabled,

    /// <summary><c>filled: element</c>: visible and shows something.</summary>
    Filled,

    /// <summary><c>screen: name</c>: that screen is shown.</summary>
    Shown,

    /// <summary><c>window: code</c>: a window with this code is open.</summary>
    Window,

    /// <summary><c>message: code</c>: the message line shows this code.</summary>
    Message,
}
