namespace Rpa.Scenarios.Scripts;

/// <summary>A mistake in a scenario or screen map file.</summary>
/// <param name="At">Where.</param>
/// <param name="Message">What is wrong and what is allowed, in Japanese, for whoever writes scenarios.</param>
public sealed record ScriptProblem(SourceMark At, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{At}: {Message}";
}
