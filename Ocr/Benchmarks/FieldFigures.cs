namespace Rpa.Ocr.Benchmarks;

/// <summary>The figures of some fields.</summary>
/// <param name="Name">Which fields.</param>
/// <param name="Filled">Filled fields read right.</param>
/// <param name="Empty">Empty fields read as empty.</param>
/// <param name="AcceptedFilled">Filled fields accepted without an eye.</param>
/// <param name="Accepted">Fields accepted without an eye, empty ones too.</param>
/// <param name="Wrong">Wrong ones among the accepted: silent errors.</param>
/// <param name="WrongFilled">Wrong ones among the accepted filled fields.</param>
/// <param name="Characters">Characters right: edit distance against characters written.</param>
public sealed record FieldFigures(
    string Name, Tally Filled, Tally Empty, Tally AcceptedFilled, Tally Accepted, Tally Wrong, Tally WrongFilled, Tally Characters)
{
    /// <summary>All fields right, filled and empty.</summary>
    public Tally Right => new(Filled.Hits + Empty.Hits, Filled.Of + Empty.Of);

    internal static FieldFigures Of(string name, IReadOnlyList<FieldResult> fields)
    {
        var filled = fields.Where(field => field.Filled).ToList();
        var empty = fields.Where(field => !field.Filled).ToList();
        var accepted = fields.Where(field => field.Reading.Accepted).ToList();
        var texts = fields.Where(field => field.Characters is not null).Select(field => field.Characters!).ToList();
        var characters = texts.Sum(text => text.Length);
        return new FieldFigures(
            name,
            Tally.Count(filled, field => field.Right),
            Tally.Count(empty, field => field.Right),
            Tally.Count(filled, field => field.Reading.Accepted),
            Tally.Count(fields, field => field.Reading.Accepted),
            Tally.Count(accepted, field => !field.Right),
            Tally.Count([.. accepted.Where(field => field.Filled)], field => !field.Right),
            new Tally(characters - Math.Min(characters, texts.Sum(text => text.Differences.Count)), characters));
    }
}
