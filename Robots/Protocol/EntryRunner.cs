using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rpa.Robots.Accounts;
using Rpa.Robots.Drivers;
using Rpa.Robots.Playing;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Scripts;
using Rpa.Scenarios.Scripts.Expressions;

namespace Rpa.Robots.Protocol;

/// <summary>Runs entries: finds scenario, core system and account, opens a session and leaves the rest to the protocol.</summary>
internal sealed class EntryRunner(
    ScenarioStore scenarios,
    IScreenDriverFactory drivers,
    ICredentialSource credentials,
    AccountGate accounts,
    IOptions<RobotOptions> options,
    TimeProvider time,
    ILogger<EntryRunner> log) : IEntryRunner
{
    public async Task<EntryOutcome> RunAsync(EntryRequest request, IEntryJournal journal, CancellationToken cancellationToken)
    {
        var loading = scenarios.Load(request.ScenarioPath);
        if (loading.Scenario is not { } scenario)
        {
            log.LogError("Scenario {Scenario} has {Count} mistakes: {Problems}", Path.GetFileName(request.ScenarioPath), loading.Problems.Count, string.Join(" | ", loading.Problems));
            return Outcome(ProtocolEnd.Of(EntryOutcomeKind.Failed, RobotCodes.ScenarioInvalid, $"シナリオに誤りがあります。{loading.Problems[0]}"), 0);
        }

        if (!options.Value.CoreSystems.TryGetValue(scenario.System, out var system))
        {
            return Outcome(ProtocolEnd.Of(EntryOutcomeKind.Failed, RobotCodes.SystemUnknown, $"基幹システム「{scenario.System}」が設定にありません。"), 0);
        }

        if ((scenario.Screens.Desktop is not null) != (system.Kind is CoreSystemKind.Desktop))
        {
            return Outcome(ProtocolEnd.Of(EntryOutcomeKind.Failed, RobotCodes.WrongKind, $"シナリオ「{scenario.Id}」の画面の種類（Web・デスクトップ）が、基幹システム「{scenario.System}」の設定 Kind と違います。"), 0);
        }

        if (scenario.IsDraft && !system.IsTestSystem)
        {
            return Outcome(ProtocolEnd.Of(EntryOutcomeKind.Failed, RobotCodes.Draft, $"シナリオ「{scenario.IdAndVersion}」は下書きです。試験用の基幹システムでだけ使えます。"), 0);
        }

        if (!scenario.NeedsAccount)
        {
            return await TimedAsync(request, scenario, system, null, journal, cancellationToken);
        }

        var known = await credentials.FindAsync(scenario.System, cancellationToken);
        if (known.Count == 0)
        {
            return Outcome(ProtocolEnd.Of(EntryOutcomeKind.Failed, RobotCodes.NoAccount, $"基幹システム「{scenario.System}」のロボットの職員IDが設定されていません。"), 0);
        }

        var (pass, refusal) = await accounts.EnterAsync(scenario.System, known, cancellationToken);
        if (pass is null)
        {
            return Outcome(ProtocolEnd.Of(EntryOutcomeKind.Failed, RobotCodes.AccountRefused, $"ロボットの職員IDかパスワードが前に拒否されました（{refusal}）。しばらく入力しません。設定を確かめてください。"), 0);
        }

        using (pass)
        {
            return await TimedAsync(request, scenario, system, pass.Credential, journal, cancellationToken);
        }
    }

    private async Task<EntryOutcome> TimedAsync(
        EntryRequest request, Scenario scenario, CoreSystemOptions system, RobotCredential? account, IEntryJournal journal, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var end = await PlayAsync(request, scenario, system, account, journal, cancellationToken);
        var seconds = time.GetElapsedTime(start).TotalSeconds;
        log.LogInformation(
            "Entry {EntryId} with {Scenario} ({Fingerprint}) ended as {Kind} {Code} in {Seconds:0.0} s",
            request.EntryId, scenario.IdAndVersion, scenario.Fingerprint, end.Kind, end.Code, seconds);
        return Outcome(end, seconds);
    }

    private async Task<ProtocolEnd> PlayAsync(
        EntryRequest request, Scenario scenario, CoreSystemOptions system, RobotCredential? account, IEntryJournal journal, CancellationToken cancellationToken)
    {
        IScreenDriver driver;
        try
        {
            driver = await drivers.StartAsync(system, scenario.Screens, cancellationToken);
        }
        catch (ScreenException error)
        {
            log.LogError(error, "No session with the core system");
            var stop = FaultStops.Of(error, null);
            return ProtocolEnd.Of(EntryOutcomeKind.Failed, stop.Code, stop.Message);
        }

        await using (driver)
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            using var sandbox = new ScriptSandbox(request.Application, request.Derived, seen);
            try
            {
                foreach (var (name, expression) in scenario.Values)
                {
                    sandbox.Define(name, sandbox.EvaluateText(expression));
                }
            }
            catch (ExpressionException error)
            {
                return ProtocolEnd.Of(EntryOutcomeKind.Refused, RobotCodes.ExpressionFailed, error.Message);
            }

            var session = new PlaySession
            {
                Scenario = scenario,
                Driver = driver,
                Sandbox = sandbox,
                Judge = new WindowJudge(scenario.Screens.Messages, request.AllowedAnswers, new Redaction(request.Application, request.Derived)),
                Account = account,
                Seen = seen,
                StepTimeout = system.StepTimeout ?? options.Value.StepTimeout,
            };
            var evidence = new Evidence(driver, journal);
            var protocol = new EntryProtocol(session, journal, evidence, request.Purpose, log);
            var reader = new ScreenReader(session, options.Value.PollInterval, options.Value.SettleTime, time);
            var end = await protocol.RunAsync(new ScenarioPlayer(session, new StepLog(journal, time), reader, evidence, protocol), cancellationToken);
            if (protocol.SignInRefusal is { } code && account is not null)
            {
                accounts.Refuse(scenario.System, account, code);
            }

            return end;
        }
    }

    private static EntryOutcome Outcome(ProtocolEnd end, double seconds) =>
        new(end.Kind, end.Receipt, end.Registered, end.Code, end.Message, Math.Round(seconds, 3));
}
