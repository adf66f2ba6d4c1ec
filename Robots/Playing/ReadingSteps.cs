using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Steps;

namespace Rpa.Robots.Playing;

/// <summary>Steps that look at the screen and compare.</summary>
internal sealed class ReadingSteps(PlaySession session, StepValues values, ScreenReader reader)
{
    public async Task<PlayStop?> ExpectAsync(ExpectStep step, StepRecord record, CancellationToken cancellationToken)
    {
        var (differs, stop) = await CompareAsync(step, record, cancellationToken);
        return stop ?? (differs is null ? null : Differs(differs, step.RefusalCode));
    }

    /// <summary>Compares an element with the case; the name of the element if it differs.</summary>
    public async Task<(string? Differs, PlayStop? Stop)> CompareAsync(ExpectStep step, StepRecord record, CancellationToken cancellationToken)
    {
        var first = session.Target(step.Elements[0]);
        record.On(first);
        var (expected, _, stop) = values.Of(step.Value, StepValues.NameOf(first));
        ElementView? shown = null;
        for (var i = 0; stop is null && i < step.Elements.Length; i++)
        {
            var target = session.Target(step.Elements[i]);
            var (candidate, judged) = await reader.UntilAsync(
                step.Elements[i], element => StepValues.Same(step.Value, expected, element.Value), record, cancellationToken);
            stop = judged;
            if (stop is null && (shown is null || StepValues.Same(step.Value, expected, candidate!.Value)))
            {
                shown = candidate;
                record.On(target);
                if (StepValues.Same(step.Value, expected, candidate!.Value))
                {
                    break;
                }
            }
        }

        if (stop is not null)
        {
            return (null, stop);
        }

        record.Read(shown!.Value);
        if (step.Into is { } into)
        {
            session.Keep(into, step.Value.Format.Canonical(shown.Value));
        }

        return (StepValues.Same(step.Value, expected, shown.Value) ? null : StepValues.NameOf(first), null);
    }

    public async Task<PlayStop?> ExpectCountAsync(ExpectCountStep step, StepRecord record, CancellationToken cancellationToken)
    {
        var target = session.Target(step.Element);
        record.On(target);
        var expected = session.Sandbox.EvaluateText(step.Count);
        var (reading, stop) = await reader.AllAsync(step.Element, cancellationToken);
        var count = reading.Elements.Count(element => element.Visible).ToString(System.Globalization.CultureInfo.InvariantCulture);
        record.Read(count);
        return stop ?? (string.Equals(count, expected, StringComparison.Ordinal) ? null : Differs(StepValues.NameOf(target), step.RefusalCode));
    }

    public async Task<PlayStop?> ExpectStateAsync(ExpectStateStep step, StepRecord record, CancellationToken cancellationToken)
    {
        record.On(NameOf(step.State));
        var (holds, stop) = await reader.StateAsync(step.State, cancellationToken);
        return stop ?? (holds ? null : PlayStop.Refused(step.RefusalCode ?? RobotCodes.NotAsExpected, $"画面が手順どおりになりません（{NameOf(step.State)}）。"));
    }

    public async Task<PlayStop?> WaitAsync(WaitStep step, StepRecord record, CancellationToken cancellationToken)
    {
        record.On(NameOf(step.State));
        var (holds, stop) = await reader.StateAsync(step.State, cancellationToken);
        return stop ?? (holds ? null : PlayStop.Failed(RobotCodes.NotUsable, $"画面が時間内に手順どおりになりませんでした（{NameOf(step.State)}）。"));
    }

    public async Task<PlayStop?> ReadAsync(ReadStep step, StepRecord record, CancellationToken cancellationToken)
    {
        record.On(session.Target(step.Element));
        if (step.Count)
        {
            var (reading, judged) = await reader.AllAsync(step.Element, cancellationToken);
            var count = reading.Elements.Count(element => element.Visible).ToString(System.Globalization.CultureInfo.InvariantCulture);
            record.Read(count);
            session.Keep(step.Into, count);
            return judged;
        }

        var (shown, stop) = await reader.OneAsync(step.Element, record, cancellationToken);
        if (stop is null)
        {
            record.Read(shown!.Value);
            session.Keep(step.Into, step.Format.Canonical(shown.Value));
        }

        return stop;
    }

    public async Task<PlayStop?> MessagesAsync(MessagesStep step, StepRecord record, CancellationToken cancellationToken)
    {
        record.On(session.Target(step.Element));
        var (reading, stop) = await reader.AllAsync(step.Element, cancellationToken);
        record.Read(string.Join(' ', reading.Elements.Select(line => line.Value)));
        return stop ?? reading.Elements.Select(line => session.Judge.OfListed(line.Value, line.Text)).FirstOrDefault(judged => judged is not null);
    }

    private PlayStop? Differs(string name, string? refusalCode)
    {
        if (session.Differences is { } differences)
        {
            differences.Add(name);
            return null;
        }

        return PlayStop.Refused(refusalCode ?? RobotCodes.NotAsExpected, $"画面の「{name}」が案件の値と違います。");
    }

    private string NameOf(ScreenState state) => state switch
    {
        { Element: { } element } => $"{StepValues.NameOf(session.Target(element))} {state.Kind}",
        { Screen: { } screen } => $"{screen.Name} {screen.Title}",
        _ => $"{state.Kind} {state.Code}",
    };
}
