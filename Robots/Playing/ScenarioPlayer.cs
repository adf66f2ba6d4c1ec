using System.Collections.Immutable;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Scripts;
using Rpa.Scenarios.Scripts.Steps;

namespace Rpa.Robots.Playing;

/// <summary>
/// Plays the steps of a phase. Before every step the screen as last seen is judged: a window that the step is not there to answer,
/// or a message that refuses, ends playing. Every step is written to the journal, also the one that fails.
/// </summary>
internal sealed class ScenarioPlayer
{
    private readonly PlaySession _session;
    private readonly StepLog _log;
    private readonly ScreenReader _reader;
    private readonly TypingSteps _typing;
    private readonly ReadingSteps _reading;
    private readonly WindowSteps _windows;
    private readonly RowSteps _rows;
    private readonly Evidence _evidence;

    public ScenarioPlayer(PlaySession session, StepLog log, ScreenReader reader, Evidence evidence, IConfirmGate gate)
    {
        _session = session;
        _log = log;
        _reader = reader;
        _evidence = evidence;
        var values = new StepValues(session);
        _reading = new ReadingSteps(session, values, reader);
        _typing = new TypingSteps(session, values, reader, _reading);
        _windows = new WindowSteps(session, reader, gate);
        _rows = new RowSteps(session, values, reader);
    }

    /// <summary>Notes which scenario is played: its version as written, and a fingerprint of its files as they are.</summary>
    public Task NoteScenarioAsync(CancellationToken cancellationToken) =>
        _log.NoteAsync("scenario", $"{_session.Scenario.IdAndVersion} ({_session.Scenario.Fingerprint})", cancellationToken);

    /// <summary>Plays a phase; null when it came to its end with no window open that nobody answered.</summary>
    public async Task<PlayStop?> PlayAsync(ScenarioPhase phase, CancellationToken cancellationToken)
    {
        await _log.NoteAsync("phase", phase.ToString(), cancellationToken);
        _session.Kept.Clear();
        return await PlayAllAsync(_session.Scenario.Steps(phase), cancellationToken) ?? (phase is ScenarioPhase.Commit ? null : _reader.Judge());
    }

    private async Task<PlayStop?> PlayAllAsync(ImmutableArray<ScenarioStep> steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            var stop = step switch
            {
                ScreenStep screen => await ScreenAsync(screen, cancellationToken),
                WhenStep branch => await WhenAsync(branch, cancellationToken),
                CallStep call => await CallAsync(call, cancellationToken),
                RowStep row => await RowAsync(row, cancellationToken),
                ForEachStep each => await ForEachAsync(each, cancellationToken),
                _ => await LoggedAsync(step, (record, token) => LeafAsync(step, record, token), cancellationToken),
            };
            if (stop is not null)
            {
                return stop;
            }
        }

        return null;
    }

    private async Task<PlayStop?> LoggedAsync(ScenarioStep step, Func<StepRecord, CancellationToken, Task<PlayStop?>> play, CancellationToken cancellationToken)
    {
        var record = new StepRecord();
        var start = _log.Now();
        PlayStop? stop;
        try
        {
            stop = (ExpectsWindow(step) ? null : _reader.Judge()) ?? await play(record, cancellationToken);
        }
        catch (ScreenException error)
        {
            stop = await WindowInTheWayAsync(error, step, cancellationToken) ?? FaultStops.Of(error, record.Target);
        }
        catch (ExpressionException error)
        {
            stop = PlayStop.Refused(RobotCodes.ExpressionFailed, error.Message);
        }

        await _log.WriteAsync(step.Kind, record, start, stop is null or { Kind: StopKind.DryRun } ? null : $"{stop.Code}: {stop.Message}", cancellationToken);
        return stop;
    }

    private async Task<PlayStop?> LeafAsync(ScenarioStep step, StepRecord record, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case OpenStep open:
                return await OpenAsync(open, record, cancellationToken);
            case SetStep set:
                record.On(set.Into);
                _session.Keep(set.Into, _session.Sandbox.EvaluateText(set.Value) ?? string.Empty);
                return null;
            case ScreenshotStep picture:
                record.On(picture.Name);
                await _evidence.TakeAsync(picture.Name, cancellationToken);
                return null;
            case NoteStep note:
                record.On(note.Text);
                return null;
            case RefuseStep refuse:
                return PlayStop.Refused(refuse.Code, refuse.Message);
            case FillStep fill:
                return await _typing.FillAsync(fill, record, cancellationToken);
            case ChooseStep choose:
                return await _typing.ChooseAsync(choose, record, cancellationToken);
            case TickStep tick:
                return await _typing.TickAsync(tick, record, cancellationToken);
            case LookUpStep lookUp:
                return await _typing.LookUpAsync(lookUp, record, cancellationToken);
            case PressStep press:
                return await _windows.PressAsync(press, record, cancellationToken);
            case AnswerStep answer:
                return await _windows.AnswerAsync(answer, record, cancellationToken);
            case ConfirmStep confirm:
                return await _windows.ConfirmAsync(confirm, record, cancellationToken);
            case ExpectStep expect:
                return await _reading.ExpectAsync(expect, record, cancellationToken);
            case ExpectCountStep count:
                return await _reading.ExpectCountAsync(count, record, cancellationToken);
            case ExpectStateStep state:
                return await _reading.ExpectStateAsync(state, record, cancellationToken);
            case ReadStep read:
                return await _reading.ReadAsync(read, record, cancellationToken);
            case WaitStep wait:
                return await _reading.WaitAsync(wait, record, cancellationToken);
            case MessagesStep messages:
                return await _reading.MessagesAsync(messages, record, cancellationToken);
            default:
                throw new InvalidOperationException($"No player for the step '{step.Kind}'.");
        }
    }

    private async Task<PlayStop?> OpenAsync(OpenStep step, StepRecord record, CancellationToken cancellationToken)
    {
        var path = step.Path;
        foreach (var (name, expression) in step.Inserts)
        {
            if (_session.Sandbox.EvaluateText(expression) is not { Length: > 0 } value)
            {
                return PlayStop.Refused(RobotCodes.ExpressionFailed, $"アドレス「{step.Path}」の「{name}」に入れる値がありません。");
            }

            path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
        }

        record.On(step.Path);
        _session.View = await _session.Driver.OpenAsync(path, cancellationToken);
        return null;
    }

    private async Task<PlayStop?> ScreenAsync(ScreenStep step, CancellationToken cancellationToken)
    {
        var (outerScreen, outerTolerated) = (_session.Screen, _session.Tolerated);
        _session.Screen = step.Screen;
        _session.Tolerated = outerTolerated.AddRange(step.Tolerate);
        try
        {
            var wait = new WaitStep(step.At, new ScreenState(ScreenStateKind.Shown, Screen: step.Screen));
            var isWindowExpected = step.Steps is [{ } first, ..] && ExpectsWindow(first);
            var stop = isWindowExpected ? null : await LoggedAsync(step, (record, token) => _reading.WaitAsync(wait, record, token), cancellationToken);
            return stop ?? await PlayAllAsync(step.Steps, cancellationToken);
        }
        finally
        {
            if (_reader.Judge() is null)
            {
                // A message that was tolerated in here is not news to what follows.
                _session.View = _session.View with { MessageCode = null };
            }

            (_session.Screen, _session.Tolerated) = (outerScreen, outerTolerated);
        }
    }

    private async Task<PlayStop?> WhenAsync(WhenStep step, CancellationToken cancellationToken)
    {
        var holds = false;
        var stop = await LoggedAsync(
            step,
            async (record, token) =>
            {
                holds = step.Condition.Expression is { } expression
                    ? _session.Sandbox.EvaluateCondition(expression)
                    : await _reader.HoldsAsync(step.Condition.State!, token);
                record.On($"{step.Condition.Expression?.Text ?? step.Condition.State!.Kind.ToString()} = {(holds ? "はい" : "いいえ")}");
                return null;
            },
            cancellationToken);
        return stop ?? await PlayAllAsync(holds ? step.Then : step.Otherwise, cancellationToken);
    }

    private async Task<PlayStop?> CallAsync(CallStep step, CancellationToken cancellationToken)
    {
        var stop = await LoggedAsync(
            step,
            (record, _) =>
            {
                record.On(step.Name);
                foreach (var (name, value) in step.Arguments.Select(argument => (argument.Key, _session.Sandbox.EvaluateText(argument.Value))).ToArray())
                {
                    _session.Sandbox.Define(name, value);
                }

                return Task.FromResult<PlayStop?>(null);
            },
            cancellationToken);
        return stop ?? await PlayAllAsync(step.Steps, cancellationToken);
    }

    private async Task<PlayStop?> RowAsync(RowStep step, CancellationToken cancellationToken)
    {
        RowMatch? match = null;
        var stop = await LoggedAsync(
            step,
            async (record, token) =>
            {
                (match, var notFound) = await _rows.FindAsync(step, record, token);
                return notFound;
            },
            cancellationToken);
        var outer = _session.RowMatch;
        _session.RowMatch = match;
        stop ??= await PlayAllAsync(step.Steps, cancellationToken);
        _session.RowMatch = outer;
        return stop;
    }

    private async Task<PlayStop?> ForEachAsync(ForEachStep step, CancellationToken cancellationToken)
    {
        IReadOnlyList<int> rows = [];
        var stop = await LoggedAsync(
            step,
            (record, _) =>
            {
                rows = _session.Sandbox.EvaluateRows(step.Rows);
                record.On($"{step.Rows.Text}: {rows.Count}");
                return Task.FromResult<PlayStop?>(null);
            },
            cancellationToken);
        var outer = _session.Rows;
        for (var i = 0; stop is null && i < rows.Count; i++)
        {
            _session.Rows = outer.SetItem(step.Variable, rows[i]);
            _session.Sandbox.Define(step.Variable, rows[i]);
            if (step.Position is { } position)
            {
                _session.Rows = _session.Rows.SetItem(position, i + 1);
                _session.Sandbox.Define(position, i + 1);
            }

            stop = await PlayAllAsync(step.Steps, cancellationToken);
        }

        _session.Rows = outer;
        return stop;
    }

    /// <summary>A step that fails may have been kept from its element by a window: then that window is the news.</summary>
    private async Task<PlayStop?> WindowInTheWayAsync(ScreenException error, ScenarioStep step, CancellationToken cancellationToken)
    {
        if (error.Fault is not (ScreenFault.NotUsable or ScreenFault.TooSlow or ScreenFault.Ambiguous) || ExpectsWindow(step))
        {
            return null;
        }

        try
        {
            _session.View = await _session.Driver.LookAsync(cancellationToken);
            return _reader.Judge();
        }
        catch (ScreenException)
        {
            // The page cannot even be looked at: the first failure says more.
            return null;
        }
    }

    private static bool ExpectsWindow(ScenarioStep step) => step switch
    {
        AnswerStep or NoteStep or ScreenshotStep or RefuseStep => true,
        ConfirmStep { Action: AnswerStep } => true,
        ExpectStateStep { State.Kind: ScreenStateKind.Window } or WaitStep { State.Kind: ScreenStateKind.Window } => true,
        WhenStep { Condition.State.Kind: ScreenStateKind.Window } => true,
        _ => false,
    };
}
