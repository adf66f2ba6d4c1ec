namespace CoreSystem.Desktop;

/// <summary>A registered record.</summary>
/// <param name="Number">Number that the program gave.</param>
/// <param name="Screen">Program id of the screen that registered it.</param>
/// <param name="Values">Its fields.</param>
public sealed record Record(string Number, string Screen, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Value of a field; empty where it has none.</summary>
    public string this[string field] => Values.TryGetValue(field, out var value) ? value : string.Empty;
}
