namespace Rpa.Scenarios.Scripts;

/// <summary>A place in a scenario or screen map file, for messages to whoever writes it.</summary>
/// <param name="File">Name of the file without its folder.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct SourceMark(string File, int Line, int Column)
{
    /// <summary><c>file(line,column)</c>, the form that editors turn into links.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
