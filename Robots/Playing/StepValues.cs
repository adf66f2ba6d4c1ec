using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Steps;

namespace Rpa.Robots.Playing;

/// <summary>Works out what a step types or expects.</summary>
internal sealed class StepValues(PlaySession session)
{
    /// <summary>The value in the core system's writing, empty where the case has none; or the stop if it cannot be written so.</summary>
    public (string Text, bool IsSecret, PlayStop? Stop) Of(ValueSource source, string target)
    {
        if (source.Account is { } part)
        {
            return (part is AccountPart.User ? session.Account!.UserId : session.Account!.Password, true, null);
        }

        var value = session.Sandbox.EvaluateText(source.Expression!);
        if (string.IsNullOrEmpty(value))
        {
            return (string.Empty, false, null);
        }

        return source.Format.Format(value) is { } text
            ? (text, false, null)
            : (string.Empty, false, PlayStop.Refused(RobotCodes.ValueNotWritable, $"「{target}」の値を画面の形式（{source.Format.Name}）で書けません。"));
    }

    /// <summary>Whether what is shown means the expected value; nothing equals only nothing.</summary>
    public static bool Same(ValueSource source, string expected, string shown) =>
        expected.Length == 0 || shown.Length == 0 ? expected.Length == shown.Length : source.Format.Same(expected, shown);

    /// <summary>The whole row of a list as it is named to people.</summary>
    public static string NameOf(ElementTarget target) => target.Label[(target.Label.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
