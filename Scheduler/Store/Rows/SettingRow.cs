namespace Rpa.Scheduler.Store.Rows;

/// <summary>A switch that people set while the service runs, e.g. <c>robots.paused</c>.</summary>
internal sealed class SettingRow
{
    public required string Name { get; set; }

    public required string Value { get; set; }
}
