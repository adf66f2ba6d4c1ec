namespace Rpa.Scheduler.Commands.Demo;

/// <summary>What <c>./rpa demo</c> was asked to do.</summary>
/// <param name="Once">End when everything is settled, instead of staying up.</param>
/// <param name="Inputs">Files and folders to drop into the inbox.</param>
/// <param name="Out">Where to write the report, or null.</param>
/// <param name="DataFolder">Where the demo keeps its data.</param>
/// <param name="KeepData">Whether the data folder was named by the user, and so is never cleared.</param>
/// <param name="Port">Port of the pages; 0 picks a free one.</param>
internal sealed record DemoOptions(bool Once, IReadOnlyList<string> Inputs, string? Out, string DataFolder, bool KeepData, int Port);
