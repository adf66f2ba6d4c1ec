using System.Collections.Immutable;
using Rpa.Robots.Drivers;

namespace Rpa.Robots.Web;

/// <summary>What the probe found.</summary>
/// <param name="Busy">The page did not come to rest in time; nothing else is known.</param>
/// <param name="Stale">Elements went out of the page while it came to rest: ask again.</param>
/// <param name="View">The page.</param>
/// <param name="Elements">The elements asked for.</param>
internal sealed record ProbeResult(bool Busy, bool Stale, ScreenView View, ImmutableArray<ElementView> Elements)
{
    /// <summary>The cells of the rows asked for.</summary>
    public ImmutableArray<ImmutableArray<string?>> Rows { get; init; } = [];
}
