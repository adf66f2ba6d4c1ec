namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>A closed list of words (surnames, towns, banks …) as a tree of their characters. Thread-safe once built.</summary>
internal sealed class WordTrie
{
    private readonly Node _root = new();

    /// <summary>Builds the tree.</summary>
    /// <param name="words">The words; spaces in them are ignored.</param>
    /// <param name="prior">What is added to a word's score (natural logarithm of how usual it is); null for nothing.</param>
    public WordTrie(IEnumerable<string> words, Func<string, double>? prior = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var word in words)
        {
            var node = _root;
            foreach (var character in LatticeText.Characters(word))
            {
                if (!node.Children.TryGetValue(character, out var child))
                {
                    child = new Node();
                    node.Children.Add(character, child);
                }

                node = child;
            }

            if (node != _root)
            {
                var weight = prior?.Invoke(word) ?? 0;
                if (node.Word is null || weight > node.Prior)
                {
                    node.Word = word;
                    node.Prior = weight;
                }
            }
        }
    }

    /// <summary>The root.</summary>
    internal Node Root => _root;

    /// <summary>A prefix of words.</summary>
    internal sealed class Node
    {
        /// <summary>The prefixes that are longer by one character.</summary>
        public Dictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        /// <summary>The word that ends here, as it was given, or null.</summary>
        public string? Word { get; set; }

        /// <summary>What is added to the word's score.</summary>
        public double Prior { get; set; }
    }
}
