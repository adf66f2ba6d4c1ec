using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using OpenQA.Selenium;
using Rpa.Robots.Drivers;

namespace Rpa.Robots.Desktop;

/// <summary>Tests a robot PC step by step and says in plain words what is wrong. What builds on something broken is not tested.</summary>
public sealed class RobotPcCheck
{
    private const int Usual = 96;
    private const int LeastWidth = 1024;
    private const int LeastHeight = 768;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Reach = TimeSpan.FromSeconds(5);

    private readonly List<RobotPcFinding> _findings = [];

    private RobotPcCheck()
    {
    }

    /// <summary>Tests a robot PC.</summary>
    /// <param name="host">Address of FlaUI.WebDriver.</param>
    /// <param name="options">The program to start (<see cref="DesktopOptions.Application"/>); null there: none is started.</param>
    /// <param name="field">AutomationId of an input on the program's first window, to type Japanese into; null: not tested.</param>
    /// <param name="cancellationToken">Ends the test.</param>
    public static async Task<IReadOnlyList<RobotPcFinding>> RunAsync(Uri host, DesktopOptions options, string? field, CancellationToken cancellationToken)
    {
        var check = new RobotPcCheck();
        if (await check.ReachAsync(host, cancellationToken) && await check.DesktopAsync(host, cancellationToken) && options.Application is not null)
        {
            await check.ApplicationAsync(host, options, field, cancellationToken);
        }

        return check._findings;
    }

    private async Task<bool> ReachAsync(Uri host, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Reach };
        try
        {
            using var response = await client.GetAsync(new Uri(host.AbsoluteUri.TrimEnd('/') + "/status"), cancellationToken);
            Good("reach", $"{host.Host} の {host.Port} 番につながります。");
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            if (IsReady(text))
            {
                return true;
            }

            Bad("driver", "答えたのは WebDriver ではありません。", $"{host.Port} 番でほかのプログラムが動いていないか確かめ、FlaUI.WebDriver.exe を --urls=http://0.0.0.0:{host.Port}/ で起動してください。");
        }
        catch (HttpRequestException error)
        {
            var (text, advice) = (error.InnerException as SocketException)?.SocketErrorCode switch
            {
                SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => ("端末の名前が見つかりません。", "端末名のつづりと DNS を確かめるか、IP アドレスで指定してください。"),
                SocketError.ConnectionRefused => ("端末はありますが、接続を断られました。", $"端末で FlaUI.WebDriver.exe が動いているか、--urls が http://0.0.0.0:{host.Port}/ になっているか確かめてください（localhost では外からつながりません）。"),
                _ => ("端末につながりません。", "端末の電源、ネットワーク、ファイアウォールの受信の許可を確かめてください。"),
            };
            Bad("reach", text, advice);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Bad("reach", $"{Reach.TotalSeconds:0} 秒待っても答えません。", "端末の電源と、ファイアウォールがこのサーバーからの受信を許しているか確かめてください。");
        }

        return false;
    }

    /// <summary>A session without a program shows what the desktop is like.</summary>
    private async Task<bool> DesktopAsync(Uri host, CancellationToken cancellationToken)
    {
        DesktopSession session;
        try
        {
            session = await DesktopSession.StartAsync(new DesktopOptions { Host = host, Application = "Root" }, Patience, cancellationToken);
        }
        catch (ScreenException)
        {
            Bad("driver", "WebDriver は動いていますが、FlaUI.WebDriver 0.4 として使えません。", "ほかの WebDriver（WinAppDriver、Appium など）や古い版でないか確かめ、FlaUI.WebDriver 0.4 を入れてください。");
            return false;
        }

        await using (session)
        {
            if (!await ClipboardAsync(session, cancellationToken))
            {
                return false;
            }

            return await ScreenAsync(session, cancellationToken);
        }
    }

    private async Task<bool> ClipboardAsync(DesktopSession session, CancellationToken cancellationToken)
    {
        try
        {
            await DesktopTyping.SetClipboardAsync(session, " ", cancellationToken);
            Good("driver", "FlaUI.WebDriver が使えます。");
            return true;
        }
        catch (Exception error) when (error is DesktopCallException or ScreenException)
        {
            Bad("driver", "FlaUI.WebDriver の版が古く、クリップボードと文字の入力に必要な機能がありません。", "FlaUI.WebDriver 0.4 を入れてください。");
            return false;
        }
    }

    private async Task<bool> ScreenAsync(DesktopSession session, CancellationToken cancellationToken)
    {
        var isLocked = await ShellAsync(session, "(Get-Process LogonUI -ErrorAction SilentlyContinue | Measure-Object).Count", cancellationToken) is > 0;
        var picture = isLocked ? null : await DesktopPictures.RawAsync(session, cancellationToken);
        if (picture is not { IsBlank: false })
        {
            Bad("desktop", "画面がロックされているか、切断されています。", "ロボットのアカウントでサインインし、自動ロックとスクリーンセーバーを止めてください。リモートデスクトップで見たあとは tscon 1 /dest:console で戻します。");
            return false;
        }

        Good("desktop", "サインインした画面が出ています。");
        if (picture.Width < LeastWidth || picture.Height < LeastHeight)
        {
            Bad("screen", $"画面の大きさが {picture.Width}×{picture.Height} です。", $"{LeastWidth}×{LeastHeight} 以上（1280×1024 を勧めます）に固定してください。");
        }
        else
        {
            Good("screen", $"画面の大きさは {picture.Width}×{picture.Height} です。いつもこの大きさに固定してください。");
        }

        switch (await ShellAsync(session, "(Get-ItemProperty 'HKCU:\\Control Panel\\Desktop\\WindowMetrics').AppliedDPI", cancellationToken))
        {
            case Usual:
                Good("scaling", "拡大縮小は 100 % です。");
                break;
            case { } dpi:
                Bad("scaling", $"拡大縮小が {dpi * 100 / Usual} % です。", "ディスプレイの設定で 100 % にし、サインインし直してください。");
                break;
            default:
                Unknown("scaling", "拡大縮小は分かりません（PowerShell が使えません）。100 % になっているか画面で確かめてください。");
                break;
        }

        return true;
    }

    private async Task ApplicationAsync(Uri host, DesktopOptions options, string? field, CancellationToken cancellationToken)
    {
        DesktopSession session;
        try
        {
            session = await DesktopSession.StartAsync(
                new DesktopOptions { Host = host, Application = options.Application, Arguments = options.Arguments, WorkingFolder = options.WorkingFolder }, Patience, cancellationToken);
        }
        catch (ScreenException)
        {
            Bad("application", $"プログラム「{options.Application}」が起動しないか、ウィンドウを出しません。", "場所のつづり、ロボットのアカウントの権限（管理者権限が要るプログラムなら FlaUI.WebDriver も管理者で）を確かめてください。");
            return;
        }

        await using (session)
        {
            try
            {
                Good("application", $"プログラムが起動しました（ウィンドウ「{await session.CallAsync(DriverCommand.GetTitle, cancellationToken)}」）。");
                if (field is null)
                {
                    Unknown("typing", "日本語の入力は確かめていません（--field に、最初の画面の入力欄の AutomationId を書くと確かめます）。");
                    return;
                }

                await TypingAsync(session, field, cancellationToken);
            }
            catch (Exception error) when (error is DesktopCallException or ScreenException)
            {
                Bad("application", "プログラムの操作に失敗しました。", "プログラムが途中で終わらないか、端末で起動して確かめてください。");
            }
        }
    }

    private async Task TypingAsync(DesktopSession session, string field, CancellationToken cancellationToken)
    {
        const string Sample = "髙橋ｶﾅ12";
        if (await session.FindAsync("accessibility id", field, null, cancellationToken) is not [{ } element])
        {
            Bad("typing", $"最初の画面に AutomationId「{field}」の入力欄がありません（または一つに決まりません）。", "FlaUInspect か Accessibility Insights で AutomationId を調べてください。");
            return;
        }

        await session.SendKeysAsync(element, string.Empty, cancellationToken);
        await session.KeysAsync(DesktopKeys.Replace(Sample), cancellationToken);
        var read = string.Empty;
        for (var look = 0; look < 10 && !string.Equals(read, Sample, StringComparison.Ordinal); look++)
        {
            read = await session.TextAsync(element, cancellationToken);
        }

        await session.KeysAsync(DesktopKeys.Replace(string.Empty), cancellationToken);
        if (string.Equals(read, Sample, StringComparison.Ordinal))
        {
            Good("typing", "日本語を入力して、同じに読み戻せました。");
        }
        else
        {
            Bad("typing", $"入力した「{Sample}」が「{read}」になりました。", "入力欄の長さが7文字以上あるか、文字を受けない欄でないか、ほかのウィンドウが手前に出ていないか確かめてください。");
        }
    }

    /// <summary>The number that a PowerShell line writes; null where there is none.</summary>
    private static async Task<int?> ShellAsync(DesktopSession session, string command, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await session.CallAsync(
                DriverCommand.ExecuteScript, cancellationToken, ("script", "powerShell"), ("args", new object[] { new Dictionary<string, object>(StringComparer.Ordinal) { ["command"] = command } }));
            return int.TryParse(answer?.ToString()?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }
        catch (DesktopCallException)
        {
            return null;
        }
    }

    private static bool IsReady(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Object && value.TryGetProperty("ready", out _);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Good(string id, string text) => _findings.Add(new RobotPcFinding(id, RobotPcOutcome.Good, text));

    private void Bad(string id, string text, string advice) => _findings.Add(new RobotPcFinding(id, RobotPcOutcome.Bad, text, advice));

    private void Unknown(string id, string text) => _findings.Add(new RobotPcFinding(id, RobotPcOutcome.Unknown, text));
}
