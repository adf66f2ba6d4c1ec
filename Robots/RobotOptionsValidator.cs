using Microsoft.Extensions.Options;
using Rpa.Robots.Desktop;

namespace Rpa.Robots;

/// <summary>Says which robot setting is wrong and what would be right.</summary>
internal sealed class RobotOptionsValidator : IValidateOptions<RobotOptions>
{
    public ValidateOptionsResult Validate(string? name, RobotOptions options)
    {
        var failures = new List<string>();
        Range(failures, nameof(options.StepTimeout), options.StepTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Range(failures, nameof(options.PollInterval), options.PollInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(5));
        Range(failures, nameof(options.SettleTime), options.SettleTime, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        if (options.BrowserPath is { } path && !File.Exists(path))
        {
            failures.Add($"BrowserPath「{path}」がありません。Chromium の場所を指定するか、設定を消してください。");
        }

        foreach (var (system, settings) in options.CoreSystems)
        {
            if (settings.Kind is CoreSystemKind.Desktop)
            {
                Desktop(failures, $"CoreSystems:{system}:Desktop", settings.Desktop);
            }
            else if (settings.BaseUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            {
                failures.Add($"CoreSystems:{system}:BaseUrl は http:// か https:// で始まるアドレスにしてください。");
            }

            if (settings.StepTimeout is { } timeout)
            {
                Range(failures, $"CoreSystems:{system}:{nameof(settings.StepTimeout)}", timeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void Desktop(List<string> failures, string name, DesktopOptions desktop)
    {
        if (desktop.Host is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            failures.Add($"{name}:Host は、ロボット端末の FlaUI.WebDriver のアドレス（http://端末名:4723/）にしてください。");
        }

        if (string.IsNullOrWhiteSpace(desktop.Application))
        {
            failures.Add($"{name}:Application に、ロボット端末にある基幹システムのプログラムの場所を書いてください。");
        }

        Range(failures, $"{name}:{nameof(desktop.SessionTimeout)}", desktop.SessionTimeout, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));
    }

    private static void Range(List<string> failures, string name, TimeSpan value, TimeSpan minimum, TimeSpan maximum)
    {
        if (value < minimum || value > maximum)
        {
            failures.Add($"{name} は {minimum} から {maximum} までにしてください（今は {value}）。");
        }
    }
}
