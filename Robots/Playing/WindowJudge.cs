using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Playing;

/// <summary>Decides from windows and message line whether playing may go on. What is not known stops it.</summary>
internal sealed class WindowJudge(MessageTable messages, IReadOnlyCollection<string> allowedAnswers, Redaction redaction)
{
    /// <summary>The stop that the view demands of a step that expects no window, or null.</summary>
    public PlayStop? Judge(ScreenView view, IEnumerable<string> tolerated)
    {
        if (view.Window is { } window)
        {
            return OfWindow(window);
        }

        return view.MessageCode is { } code && !tolerated.Any(pattern => MessageTable.Matches(pattern, code))
            ? OfMessage(code, view.MessageText ?? string.Empty)
            : null;
    }

    /// <summary>The stop for a window that nobody is going to answer.</summary>
    public PlayStop OfWindow(OpenWindow window) => messages.MeaningOf(window.Code) switch
    {
        MessageMeaning.Refused => Said(StopKind.Refused, window.Code!, window.Text),
        MessageMeaning.Unavailable => Said(StopKind.Failed, window.Code!, window.Text),
        MessageMeaning.Warning => Said(StopKind.Refused, window.Code!, window.Text),
        _ => new PlayStop(
            StopKind.UnexpectedWindow,
            window.Code ?? RobotCodes.UnknownWindow,
            window.Code is null ? "想定していない小窓が出ました。何も答えずに止めました。" : $"想定していない小窓が出ました。何も答えずに止めました。{Clean(window.Code, window.Text)}",
            SaidByCoreSystem: window.Code is not null),
    };

    /// <summary>The stop for a message outside windows, or null if it is no reason to stop.</summary>
    public PlayStop? OfMessage(string code, string text) => messages.MeaningOf(code) switch
    {
        MessageMeaning.Refused => Said(StopKind.Refused, code, text),
        MessageMeaning.Unavailable => Said(StopKind.Failed, code, text),
        _ => null,
    };

    /// <summary>The stop for a line of a list of messages: like a message, and a warning that the case does not allow stops too.</summary>
    public PlayStop? OfListed(string code, string text) =>
        messages.MeaningOf(code) is MessageMeaning.Warning && !MayAnswer(code) ? Said(StopKind.Refused, code, text) : OfMessage(code, text);

    /// <summary>Whether a window may be answered: a warning if the case allows its code, a question or notice if the scenario says so.</summary>
    public bool MayAnswer(string? code) => messages.MeaningOf(code) switch
    {
        MessageMeaning.Warning => allowedAnswers.Contains(code, StringComparer.Ordinal),
        MessageMeaning.Question or MessageMeaning.Notice => true,
        _ => false,
    };

    private PlayStop Said(StopKind kind, string code, string text) => new(kind, code, Clean(code, text), SaidByCoreSystem: true);

    private string Clean(string code, string text)
    {
        var cleaned = redaction.Clean(text.StartsWith(code, StringComparison.Ordinal) ? text[code.Length..].Trim() : text);
        return $"{code} {cleaned}".TrimEnd();
    }
}
