using System.Globalization;
using System.IO.Compression;
using Rpa.Ocr.Recognition.Lattices;

namespace Rpa.Ocr.Knowledge.Names;

/// <summary>
/// Japanese names with their readings, from mecab-ipadic (rebuilt by <c>Ocr/training/lexicons/build.py</c>). It knows most family names and
/// many given names; every other name costs more but can be read.
/// </summary>
internal sealed class NameLexicon
{
    private const string Resource = "Rpa.Ocr.Knowledge.Names.names.tsv.gz";

    /// <summary>Share of people whose family name is in the lexicon; counted on names that it was not made from.</summary>
    private const double FamilyCoverage = 0.95;

    /// <summary>Share of people whose given name is in the lexicon: those of today's children often are not.</summary>
    private const double GivenCoverage = 0.75;

    private static readonly Lazy<NameLexicon> Loaded = new(Load);

    private NameLexicon(NamePart family, NamePart given)
    {
        Family = family;
        Given = given;
        FamilyTree = new WordTrie(family.Names, name => family.Prior(LatticeText.Characters(name)));
    }

    /// <summary>The lexicon that travels with this assembly; loaded at the first use.</summary>
    public static NameLexicon Shared => Loaded.Value;

    /// <summary>Family names.</summary>
    public NamePart Family { get; }

    /// <summary>Given names.</summary>
    public NamePart Given { get; }

    /// <summary>Family names as a tree, to look for them in the ink.</summary>
    public WordTrie FamilyTree { get; }

    private static NameLexicon Load()
    {
        using var stream = typeof(NameLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        var (families, givens) = (new Tables(), new Tables());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            (line[0] is 'S' or 's' ? families : givens).Add(char.IsAsciiLetterUpper(line[0]), cells[1], cells[2], -double.Parse(cells[3], CultureInfo.InvariantCulture) / 100);
        }

        return new NameLexicon(families.Part(FamilyCoverage), givens.Part(GivenCoverage));
    }

    private sealed class Tables
    {
        private readonly Dictionary<string, List<NameReading>> _names = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (double LogProbability, List<NameReading> Readings)> _letters = new(StringComparer.Ordinal);

        public void Add(bool name, string letters, string kana, double log)
        {
            if (!name && kana.Length == 0)
            {
                _letters[letters] = (log, []);
                return;
            }

            var readings = name ? _names.TryGetValue(letters, out var known) ? known : _names[letters] = [] : _letters[letters].Readings;
            readings.Add(new NameReading(kana, log));
        }

        public NamePart Part(double coverage) => new(_names, _letters, coverage);
    }
}
