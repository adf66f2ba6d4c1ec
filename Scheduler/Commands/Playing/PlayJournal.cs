using System.Globalization;
using Rpa.Scenarios.Entries;

namespace Rpa.Scheduler.Commands.Playing;

/// <summary>Keeps what a run does, and tells it while it happens.</summary>
/// <param name="output">Where steps are told.</param>
/// <param name="folder">Where screenshots are kept; null to keep none.</param>
internal sealed class PlayJournal(TextWriter output, string? folder) : IEntryJournal, IAsyncDisposable
{
    private static readonly TimeZoneInfo Town = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
    private readonly List<EntryStep> _steps = [];
    private readonly List<PlayedScreenshot> _screenshots = [];

    public IReadOnlyList<EntryStep> Steps => _steps;

    public IReadOnlyList<PlayedScreenshot> Screenshots => _screenshots;

    /// <summary>Whether the committing key may have been pressed.</summary>
    public bool Committing { get; private set; }

    public Task SayAsync(string text) => output.WriteLineAsync(text);

    public async Task StepAsync(EntryStep step, CancellationToken cancellationToken)
    {
        _steps.Add(step);
        await SayAsync(LineOf(step));
    }

    public async Task IntentAsync(CancellationToken cancellationToken)
    {
        Committing = true;
        await SayAsync("      ── ここから確定します ──");
    }

    public async Task ScreenshotAsync(string name, ReadOnlyMemory<byte> png, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{_screenshots.Count + 1:00}-{string.Concat(name.Split(Path.GetInvalidFileNameChars()))}.png"));
        await File.WriteAllBytesAsync(file, png.ToArray(), cancellationToken);
        _screenshots.Add(new PlayedScreenshot(name, file));
    }

    public async ValueTask DisposeAsync() => await output.FlushAsync();

    private static string OnOneLine(string text) => text.ReplaceLineEndings("⏎");

    private static string LineOf(EntryStep step)
    {
        if (step.Kind is "phase")
        {
            return $"[{step.Target}]";
        }

        var time = TimeZoneInfo.ConvertTime(step.At, Town).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var line = string.Create(CultureInfo.InvariantCulture, $"{step.Number,4}  {time}  {step.Kind,-10} {step.Target}");
        line += step.Typed is null ? string.Empty : $"  入力「{OnOneLine(step.Typed)}」";
        line += step.ReadBack is null ? string.Empty : $"  画面「{OnOneLine(step.ReadBack)}」";
        line += string.Create(CultureInfo.InvariantCulture, $"  ({step.Milliseconds} ms)");
        return step.Error is null ? line : $"{line}\n      × {step.Error}";
    }
}
