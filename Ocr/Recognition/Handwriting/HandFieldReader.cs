using System.Collections.Concurrent;
using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Text;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>Reads fields of text as handwriting, and says whether a field is better taken for print.</summary>
internal sealed class HandFieldReader(GlyphNetworks networks, HandwritingReader reader)
{
    /// <summary>A printed line of kana is this high against its kanji.</summary>
    private const double KanaHeight = 0.86;

    private const double TextHeight = 0.97;

    /// <summary>Print is believed if the ink bears its text out as well as the best free reading, but for this much a character (natural logarithm).</summary>
    private const double PrintLead = 1.5;

    private readonly ConcurrentDictionary<FieldScript, IGlyphClassifier> _classifiers = new();

    /// <summary>Reads a field; null where no character was made out.</summary>
    /// <param name="task">The field.</param>
    /// <param name="lines">Its lines: strokes, and what line engines made of them.</param>
    /// <param name="model">Confidence model of such fields when printed.</param>
    /// <param name="flags">What was noticed of the field.</param>
    public FieldSight? Read(FieldTask task, IReadOnlyList<(IReadOnlyList<Region> Strokes, LineText Engines)> lines, string model, IReadOnlyList<string> flags)
    {
        var script = FieldScript.Of(task.Type);
        var kana = task.Field.Kind is PaperFieldKind.Kana;
        var classifier = _classifiers.GetOrAdd(script, _ => kana ? new NetworkClassifier(networks.Kana, script) : new NetworkClassifier(networks.Text, script, script.HasDigits ? networks.Digits : null));
        var read = lines.Select(line => (
            reader.Read(task.Ink, line.Strokes, classifier, kana ? KanaHeight : TextHeight, Allowed(line.Engines.Votes, script)),
            line.Engines,
            (IReadOnlyCollection<Region>)line.Strokes)).ToList();
        return HandSights.Of(
            kana ? "hand-kana" : "hand-text",
            model + WritingStyle.HandModel,
            read,
            kana ? KanaSounds.Prior : new ScriptPrior(task.Type),
            spaced: task.Type is FieldType.NameKanji || kana,
            flags);
    }

    /// <summary>What engines saw that the field cannot hold is not heard.</summary>
    private static List<EngineVotes> Allowed(IReadOnlyList<EngineVotes> votes, FieldScript script) =>
    [
        .. votes.Select(vote => vote with
        {
            Characters = [.. vote.Characters.Select(seen => seen with { Choices = [.. seen.Choices.Where(choice => script.Usual(choice.Character) is not null)] })],
        }),
    ];

    /// <summary>Whether a page that may be either is printed here: the engines read the line alike, and the ink bears them out.</summary>
    public static bool IsPrint(FieldSight hand, IReadOnlyList<LineText> engines)
    {
        var text = string.Concat(engines.Select(line => line.Best));
        return text.Length > 0
            && engines.All(line => line.Repeats >= 1)
            && hand.Lattice!.Lead(text) >= -PrintLead * text.Length;
    }
}
