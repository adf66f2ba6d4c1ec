using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;
using Rpa.Scenarios.Scripts.Steps;

namespace Rpa.Robots.Playing;

/// <summary>Steps that put values into the screen. Each reads back what it typed: key strokes vanish.</summary>
internal sealed class TypingSteps(PlaySession session, StepValues values, ScreenReader reader, ReadingSteps reading)
{
    // Once more if the value does not stand after the first time; a second time points at the value or the screen, not at chance.
    private const int Attempts = 2;

    public Task<PlayStop?> FillAsync(FillStep step, StepRecord record, CancellationToken cancellationToken) =>
        EnterAsync(step.Element, step.Value, record, (target, text) => session.Driver.FillAsync(target, text, cancellationToken), cancellationToken);

    public Task<PlayStop?> ChooseAsync(ChooseStep step, StepRecord record, CancellationToken cancellationToken) =>
        EnterAsync(step.Element, step.Value, record, (target, text) => session.Driver.ChooseAsync(target, text, cancellationToken), cancellationToken);

    public Task<PlayStop?> TickAsync(TickStep step, StepRecord record, CancellationToken cancellationToken)
    {
        var on = session.Sandbox.EvaluateCondition(step.Value);
        record.On(session.Target(step.Element));
        return TypeAsync(step.Element, on ? "1" : "0", false, record, (target, _) => session.Driver.TickAsync(target, on, cancellationToken), cancellationToken);
    }

    public async Task<PlayStop?> LookUpAsync(LookUpStep step, StepRecord record, CancellationToken cancellationToken)
    {
        var target = session.Target(step.Element);
        record.On(target);
        var (code, _, stop) = values.Of(step.Value, StepValues.NameOf(target));
        if (stop is not null || code.Length == 0)
        {
            return stop ?? PlayStop.Refused(RobotCodes.NothingToLookUp, $"「{StepValues.NameOf(target)}」に入れる番号が案件にありません。宛名の特定を確かめてください。");
        }

        stop = await TypeAsync(step.Element, code, false, record, (field, text) => session.Driver.FillAsync(field, text, cancellationToken), cancellationToken);
        if (stop is not null)
        {
            return stop;
        }

        var (holds, windowStop) = await reader.StateAsync(new ScreenState(ScreenStateKind.Filled, step.Shows[0].Elements[0]), cancellationToken);
        return windowStop ?? (holds
            ? await ShowsAsync(step, StepValues.NameOf(target), record, cancellationToken)
            : PlayStop.Refused(RobotCodes.LookUpEmpty, $"「{StepValues.NameOf(target)}」に当てはまるものが基幹システムにありません。"));
    }

    private async Task<PlayStop?> ShowsAsync(LookUpStep step, string field, StepRecord record, CancellationToken cancellationToken)
    {
        var read = new List<string>();
        foreach (var shown in step.Shows)
        {
            var compared = new StepRecord();
            var (differs, stop) = await reading.CompareAsync(shown, compared, cancellationToken);
            read.Add(compared.ReadBack ?? string.Empty);
            record.Read(string.Join(' ', read));
            if (stop is not null)
            {
                return stop;
            }

            if (differs is not null)
            {
                return PlayStop.Refused(
                    shown.RefusalCode ?? RobotCodes.LookUpDiffers, $"「{field}」で表示された「{differs}」が案件と違います。別人の番号でないか確かめてください。");
            }
        }

        return null;
    }

    private Task<PlayStop?> EnterAsync(
        ScreenElement element, ValueSource source, StepRecord record, Func<ElementTarget, string, Task> enter, CancellationToken cancellationToken)
    {
        var target = session.Target(element);
        record.On(target);
        var (text, isSecret, stop) = values.Of(source, StepValues.NameOf(target));
        return stop is not null ? Task.FromResult<PlayStop?>(stop) : TypeAsync(element, text, isSecret, record, enter, cancellationToken);
    }

    private async Task<PlayStop?> TypeAsync(
        ScreenElement element, string text, bool isSecret, StepRecord record, Func<ElementTarget, string, Task> enter, CancellationToken cancellationToken)
    {
        var target = session.Target(element);
        if (text.Length == 0)
        {
            // Nothing to write: the field must be empty, and is touched only if it is not.
            var (before, early) = await reader.OneAsync(element, record, cancellationToken);
            if (early is not null || before!.Value.Length == 0)
            {
                record.Read(string.Empty);
                return early;
            }
        }

        record.Type(text, isSecret);
        for (var attempt = 1; ; attempt++)
        {
            await enter(target, text);
            var (shown, stop) = await reader.OneAsync(element, record, cancellationToken);
            if (stop is not null)
            {
                return stop;
            }

            if (!shown!.Readable && isSecret)
            {
                // A desktop's password field cannot be read back: signing in proves it.
                return null;
            }

            record.Read(shown.Value, isSecret);
            if (string.Equals(shown.Value, text, StringComparison.Ordinal))
            {
                return null;
            }

            if (attempt == Attempts)
            {
                return PlayStop.Refused(RobotCodes.ReadBackDiffers, $"「{StepValues.NameOf(target)}」に入力した値が画面に正しく残りません。");
            }
        }
    }
}
