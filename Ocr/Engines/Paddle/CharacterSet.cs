namespace Rpa.Ocr.Engines.Paddle;

/// <summary>The characters that a field may hold, and the classes of the network that stand for each.</summary>
internal sealed class CharacterSet
{
    private CharacterSet(string characters, int[][] classes)
    {
        Characters = characters;
        Classes = classes;
    }

    /// <summary>The characters, each once.</summary>
    public string Characters { get; }

    /// <summary>For each character the classes that stand for it: itself and its full-width twin.</summary>
    public IReadOnlyList<int[]> Classes { get; }

    /// <summary>Builds the set for a dictionary. Characters that the network does not know are left out.</summary>
    /// <param name="characters">ASCII or Japanese characters that are allowed.</param>
    /// <param name="dictionary">Class of each character, blank (0) not counted.</param>
    public static CharacterSet Of(string characters, IReadOnlyDictionary<string, int> dictionary)
    {
        var known = new List<char>();
        var classes = new List<int[]>();
        foreach (var character in characters.Distinct())
        {
            var ids = Spellings(character).Where(dictionary.ContainsKey).Select(spelling => dictionary[spelling]).Distinct().ToArray();
            if (ids.Length > 0)
            {
                known.Add(character);
                classes.Add(ids);
            }
        }

        return new CharacterSet(new string([.. known]), [.. classes]);
    }

    private static IEnumerable<string> Spellings(char character)
    {
        yield return character.ToString();
        if (character is > '!' and <= '~')
        {
            yield return ((char)(character + 0xFEE0)).ToString();
        }

        if (character == '-')
        {
            yield return "—";
            yield return "－";
            yield return "一";
        }
    }
}
