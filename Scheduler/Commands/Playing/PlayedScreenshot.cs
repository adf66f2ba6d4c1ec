namespace Rpa.Scheduler.Commands.Playing;

/// <summary>A screenshot of a run.</summary>
/// <param name="Name">Why it was taken: <c>before-commit</c>, <c>after-receipt</c>, <c>stopped</c>, <c>differs</c>, or as the scenario names it.</param>
/// <param name="File">The PNG file.</param>
internal sealed record PlayedScreenshot(string Name, string File);
