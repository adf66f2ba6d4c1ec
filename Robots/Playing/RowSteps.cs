using System.Collections.Immutable;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Steps;

namespace Rpa.Robots.Playing;

/// <summary>Finds the one row of a table whose cells show what the case says.</summary>
internal sealed class RowSteps(PlaySession session, StepValues values, ScreenReader reader)
{
    // A grid that can still be scrolled after so many pages does not move at all, or is no list to look through.
    private const int MostPages = 1000;

    public async Task<(RowMatch? Match, PlayStop? Stop)> FindAsync(RowStep step, StepRecord record, CancellationToken cancellationToken)
    {
        var rows = session.Target(step.Rows);
        record.On(rows);
        var wanted = new List<(ValueSource Source, string Expected)>();
        foreach (var (cell, source) in step.Where)
        {
            var (expected, _, stop) = values.Of(source, cell.Name);
            if (stop is not null)
            {
                return (null, stop);
            }

            wanted.Add((source, expected));
        }

        record.Type(string.Join(' ', step.Where.Zip(wanted, (where, value) => where.Key.Sensitive ? PlaySession.Masked : value.Expected)));
        return step.Rows.ScrollCss is null
            ? await ShownAsync(step, rows, wanted, cancellationToken)
            : await ScrolledAsync(step, rows, wanted, cancellationToken);
    }

    /// <summary>All rows are in the page: exactly one must fit, within the step's time.</summary>
    private async Task<(RowMatch? Match, PlayStop? Stop)> ShownAsync(
        RowStep step, ElementTarget rows, List<(ValueSource Source, string Expected)> wanted, CancellationToken cancellationToken)
    {
        var (fitting, stop) = await reader.RepeatAsync(
            () => FitAsync(step, rows, wanted, cancellationToken), found => found.Length == 1, cancellationToken);
        return Judge(step, rows, fitting, stop);
    }

    /// <summary>Only some rows are in the page: looks page by page from the start. The row is used where it is found, before it is scrolled away.</summary>
    private async Task<(RowMatch? Match, PlayStop? Stop)> ScrolledAsync(
        RowStep step, ElementTarget rows, List<(ValueSource Source, string Expected)> wanted, CancellationToken cancellationToken)
    {
        await session.Driver.ScrollAsync(rows, toStart: true, cancellationToken);
        for (var page = 0; page < MostPages; page++)
        {
            var fitting = await FitAsync(step, rows, wanted, cancellationToken);
            if (reader.Judge() is { } stop)
            {
                return (null, stop);
            }

            if (fitting.Length > 0 || !await session.Driver.ScrollAsync(rows, toStart: false, cancellationToken))
            {
                return Judge(step, rows, fitting, null);
            }
        }

        return Judge(step, rows, [], null);
    }

    private static (RowMatch? Match, PlayStop? Stop) Judge(RowStep step, ElementTarget rows, ImmutableArray<ImmutableArray<string?>> fitting, PlayStop? stop) => (fitting, stop) switch
    {
        (_, not null) => (null, stop),
        ([var only], _) => (new RowMatch(rows.Selectors[0].Value, [.. step.Where.Select((where, index) => (where.Key.Selectors[0].Value, only[index]!))]), null),
        ([], _) => (null, PlayStop.Refused(RobotCodes.NotAsExpected, $"「{StepValues.NameOf(rows)}」に、案件の値の行がありません（{NamesOf(step)}）。")),
        _ => (null, PlayStop.Refused(RobotCodes.NotAsExpected, $"「{StepValues.NameOf(rows)}」に、案件の値の行が{fitting.Length}行あります（{NamesOf(step)}）。")),
    };

    private async Task<ImmutableArray<ImmutableArray<string?>>> FitAsync(
        RowStep step, ElementTarget rows, List<(ValueSource Source, string Expected)> wanted, CancellationToken cancellationToken)
    {
        var reading = await session.Driver.ReadRowsAsync(rows, [.. step.Where.Select(where => where.Key.Selectors[0].Value)], cancellationToken);
        session.View = reading.View;
        return [.. reading.Rows.Where(cells => cells.Zip(wanted).All(pair => pair.First is { } shown && StepValues.Same(pair.Second.Source, pair.Second.Expected, shown)))];
    }

    private static string NamesOf(RowStep step) => string.Join("、", step.Where.Select(where => where.Key.Name));
}
