using Rpa.Robots.Drivers;

namespace Rpa.Robots.Playing;

/// <summary>What a step did, for the step log. Filled while it is played, so that a step that fails tells how far it came.</summary>
internal sealed class StepRecord
{
    private ElementTarget? _target;

    public string? Target { get; private set; }

    public string? Typed { get; private set; }

    public string? ReadBack { get; private set; }

    public string? FoundBy => _target?.Selectors[FallBack].ToString();

    public int FallBack { get; private set; }

    private bool IsSensitive { get; set; }

    public void On(ElementTarget target)
    {
        _target = target;
        Target = target.Label;
        FallBack = 0;
        IsSensitive = target.Element.Sensitive;
    }

    public void On(string target) => Target = target;

    /// <summary>Notes which fall-back found the element: the screen map wants care.</summary>
    public void Selector(int index)
    {
        FallBack = index;
        if (index > 0 && _target is not null)
        {
            Target = $"{_target.Label} (代替{index})";
        }
    }

    public void Type(string value, bool isSecret = false) => Typed = IsSensitive || isSecret ? PlaySession.Masked : value;

    public void Read(string value, bool isSecret = false) => ReadBack = IsSensitive || isSecret ? PlaySession.Masked : value;
}
