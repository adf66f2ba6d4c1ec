namespace Rpa.Scheduler.Options;

/// <summary>The manual work that effects are measured against (section <c>Effects</c>).</summary>
internal sealed class EffectOptions
{
    public const string Section = "Effects";

    /// <summary>Baselines by procedure id.</summary>
    public Dictionary<string, BaselineOptions> Baselines { get; set; } = new(StringComparer.Ordinal);
}
