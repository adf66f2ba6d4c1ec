namespace Rpa.CoreSystem.Tests;

/// <summary>The register of the sample town.</summary>
internal static class Town
{
    private static readonly List<string[]> Persons = [.. File.ReadLines(Path.Combine(CoreSystemHost.Town, "persons.csv")).Skip(1).Select(line => line.Split(','))];

    /// <summary>宛名番号 of the one person of a name.</summary>
    public static string NumberOf(string name) => Persons.Single(cells => string.Equals(cells[3], name, StringComparison.Ordinal))[0];
}
