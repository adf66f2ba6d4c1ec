using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>A part (<c>parts</c>) of a scenario as written: parsed where it is called, since only there its screen and rows are known.</summary>
/// <param name="Name">Name.</param>
/// <param name="Reader">Reader of the file in which it stands.</param>
/// <param name="At">Where its name stands.</param>
/// <param name="Takes">Names of its arguments.</param>
/// <param name="Do">Its steps.</param>
internal sealed record ScenarioPart(string Name, ScriptReader Reader, SourceMark At, IReadOnlyList<string> Takes, YamlNode? Do)
{
    /// <summary>Whether it is being parsed: a part that calls itself would have no end.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether anything calls it.</summary>
    public bool IsCalled { get; set; }
}
