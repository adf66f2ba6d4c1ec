namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>How a screen element is found.</summary>
public enum SelectorKind
{
    /// <summary><c>css</c>: CSS selector.</summary>
    Css,

    /// <summary><c>label</c>: the element with this label text, exactly.</summary>
    Label,

    /// <summary><c>role</c> with <c>name</c>: ARIA role and accessible name, exactly.</summary>
    Role,

    /// <summary><c>testid</c>: test id attribute.</summary>
    TestId,

    /// <summary><c>text</c>: the element with this text, exactly.</summary>
    Text,

    /// <summary><c>id</c>: the automation id of a desktop system's element.</summary>
    AutomationId,

    /// <summary><c>name</c>: the name of a desktop system's element, as UI Automation tells it, exactly.</summary>
    ControlName,
}
