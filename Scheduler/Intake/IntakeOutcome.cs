namespace Rpa.Scheduler.Intake;

/// <summary>What came of trying to take a file in.</summary>
internal enum IntakeOutcome
{
    /// <summary>Stored, and moved or about to be moved.</summary>
    Taken,

    /// <summary>It changed, or its writer still holds it: it waits its time anew.</summary>
    StillChanging,

    /// <summary>Somebody took it away first.</summary>
    Vanished,

    /// <summary>This service may not open it.</summary>
    Closed,
}
