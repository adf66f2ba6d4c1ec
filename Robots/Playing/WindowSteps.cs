using Rpa.Scenarios.Scripts.Screens;
using Rpa.Scenarios.Scripts.Steps;

namespace Rpa.Robots.Playing;

/// <summary>Steps that answer windows, and the committing step.</summary>
internal sealed class WindowSteps(PlaySession session, ScreenReader reader, IConfirmGate gate)
{
    // A core system that asks more often than this goes in circles.
    private const int MostAnswers = 20;

    public async Task<PlayStop?> AnswerAsync(AnswerStep step, StepRecord record, CancellationToken cancellationToken)
    {
        record.On(step.Code);
        if (step.Required && await WaitAsync(step.Code, cancellationToken) is { } missing)
        {
            return missing;
        }

        if (!step.Required)
        {
            session.View = await session.Driver.LookAsync(cancellationToken);
        }

        for (var answered = 0; answered < MostAnswers; answered++)
        {
            if (session.View.Window is not { } window || !MessageTable.Matches(step.Code, window.Code))
            {
                return null;
            }

            if (!session.Judge.MayAnswer(window.Code))
            {
                return session.Judge.OfWindow(window);
            }

            record.On($"{window.Code}");
            record.Type(step.Answer);
            session.View = await session.Driver.AnswerAsync(window, step.Answer, cancellationToken);
        }

        return PlayStop.Failed(RobotCodes.WindowMissing, "答えても小窓が次々に出ます。");
    }

    public async Task<PlayStop?> ConfirmAsync(ConfirmStep step, StepRecord record, CancellationToken cancellationToken)
    {
        record.On("confirm");
        if (await ReadyAsync(step.Action, record, cancellationToken) is { } notReady)
        {
            return notReady;
        }

        if (await gate.PassAsync(cancellationToken) is { } held)
        {
            return held;
        }

        if (step.Action is AnswerStep answer)
        {
            record.Type(answer.Answer);
            session.View = await session.Driver.AnswerAsync(session.View.Window!, answer.Answer, cancellationToken);
            return null;
        }

        await PressAsync((PressStep)step.Action, record, cancellationToken);
        return null;
    }

    public async Task<PlayStop?> PressAsync(PressStep step, StepRecord record, CancellationToken cancellationToken)
    {
        var target = step.Element is null ? null : session.Target(step.Element);
        if (target is not null)
        {
            record.On(target);
            if (target.Selectors.Length > 1)
            {
                record.Selector((await session.Driver.ReadAsync(target, cancellationToken)).Selector);
            }
        }

        if (step.Key is not null)
        {
            record.Type(step.Key);
        }

        await session.Driver.PressAsync(target, step.Key, cancellationToken);
        session.View = await session.Driver.LookAsync(cancellationToken);
        return null;
    }

    /// <summary>Proves, before the intent, that the committing key can be pressed.</summary>
    private async Task<PlayStop?> ReadyAsync(ScenarioStep action, StepRecord record, CancellationToken cancellationToken)
    {
        if (action is AnswerStep answer)
        {
            var missing = await WaitAsync(answer.Code, cancellationToken);
            return missing ?? (session.Judge.MayAnswer(session.View.Window!.Code) ? null : session.Judge.OfWindow(session.View.Window));
        }

        session.View = await session.Driver.LookAsync(cancellationToken);
        if (reader.Judge() is { } stop || action is not PressStep { Element: { } button })
        {
            return reader.Judge();
        }

        var (holds, judged) = await reader.StateAsync(new ScreenState(ScreenStateKind.Enabled, button), cancellationToken);
        record.On(session.Target(button));
        return judged ?? (holds ? null : PlayStop.Failed(RobotCodes.NotUsable, $"登録の「{button.Name}」が使えるようになりませんでした。"));
    }

    private async Task<PlayStop?> WaitAsync(string code, CancellationToken cancellationToken)
    {
        var (holds, stop) = await reader.StateAsync(new ScreenState(ScreenStateKind.Window, Code: code), cancellationToken);
        return holds ? null : stop ?? PlayStop.Failed(RobotCodes.WindowMissing, $"「{code}」の小窓が時間内に出ませんでした。");
    }
}
