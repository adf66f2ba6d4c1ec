namespace Rpa.Scenarios.Values;

/// <summary>How two addresses compare once folded.</summary>
public enum AddressMatch
{
    /// <summary>The same place; a building left out on one side does not matter.</summary>
    Same,

    /// <summary>The same lot, but the buildings or rooms written differ.</summary>
    BuildingDiffers,

    /// <summary>Another place.</summary>
    Different,
}
