namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>What a message code of the core system means for the robot.</summary>
public enum MessageMeaning
{
    /// <summary>Not listed: an unknown window stops the run.</summary>
    Unknown,

    /// <summary><c>refused</c>: business error. A person decides; no retry.</summary>
    Refused,

    /// <summary><c>unavailable</c>: application error (connection lost, session ended, closed). Nothing is known about the last key.</summary>
    Unavailable,

    /// <summary><c>warning</c>: a question that may be answered yes only where the case's approved findings allow this code.</summary>
    Warning,

    /// <summary><c>question</c>: a question of the screen's own course, answered as the scenario says.</summary>
    Question,

    /// <summary><c>notice</c>: tells something, asks nothing.</summary>
    Notice,

    /// <summary><c>attention</c>: must be seen by a person; never answered, stops the run.</summary>
    Attention,
}
