namespace Rpa.Robots;

/// <summary>What a core system's screens are.</summary>
public enum CoreSystemKind
{
    /// <summary>Pages in a browser.</summary>
    Web,

    /// <summary>A Windows program on a robot PC.</summary>
    Desktop,
}
