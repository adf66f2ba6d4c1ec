using System.Collections.Immutable;

namespace Rpa.Robots.Drivers;

/// <summary>What matches an element's selectors, once the screen has come to rest.</summary>
/// <param name="Elements">All that match the first selector that matches anything.</param>
/// <param name="Selector">Index of that selector; 0 is the preferred one.</param>
/// <param name="View">The screen at the same moment.</param>
internal sealed record ElementReading(ImmutableArray<ElementView> Elements, int Selector, ScreenView View);
