using System.Globalization;
using Microsoft.Extensions.Logging;
using Rpa.Robots.Drivers;
using Rpa.Robots.Playing;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Scripts;

namespace Rpa.Robots.Protocol;

/// <summary>
/// Entry exactly once, as far as the world allows: search by our reference first, type and prove, write the intent, commit, read the
/// receipt, re-open and compare. Up to the intent every failure may be tried again; after it only a search may tell what happened.
/// This is the one place that knows the order; scenarios only say how each phase is done.
/// </summary>
internal sealed class EntryProtocol(PlaySession session, IEntryJournal journal, Evidence evidence, EntryPurpose purpose, ILogger log) : IConfirmGate
{
    private bool _isIntentWritten;
    private string? _receipt;

    /// <summary>The code with which the core system refused the account, or null.</summary>
    public string? SignInRefusal { get; private set; }

    /// <summary>Runs an entry to its end. World's errors are ends, not exceptions.</summary>
    public async Task<ProtocolEnd> RunAsync(ScenarioPlayer player, CancellationToken cancellationToken)
    {
        ProtocolEnd end;
        try
        {
            await player.NoteScenarioAsync(cancellationToken);
            end = await PhasesAsync(player, cancellationToken);
        }
        catch (ScreenException error)
        {
            end = Cut(FaultStops.Of(error, null));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Most likely the journal (disk full, database gone). What is not written down must not be relied on.
            log.LogError(error, "The entry was cut off");
            end = Cut(PlayStop.Failed(RobotCodes.EvidenceLost, "入力の記録を保存できませんでした。"));
        }

        if (end.Kind is EntryOutcomeKind.Entered or EntryOutcomeKind.AlreadyEntered or EntryOutcomeKind.NotFound or EntryOutcomeKind.Differs or EntryOutcomeKind.DryRunDone)
        {
            await SignOutAsync(player, end.Kind, cancellationToken);
        }

        return end;
    }

    /// <inheritdoc/>
    public async Task<PlayStop?> PassAsync(CancellationToken cancellationToken)
    {
        await evidence.TakeAsync("before-commit", cancellationToken);
        if (purpose is not EntryPurpose.Enter)
        {
            return new PlayStop(StopKind.DryRun, string.Empty, string.Empty);
        }

        await journal.IntentAsync(cancellationToken);
        _isIntentWritten = true;
        return null;
    }

    private async Task<ProtocolEnd> PhasesAsync(ScenarioPlayer player, CancellationToken cancellationToken)
    {
        if (await player.PlayAsync(ScenarioPhase.SignIn, cancellationToken) is { } signIn)
        {
            SignInRefusal = signIn is { Kind: StopKind.Refused, SaidByCoreSystem: true } ? signIn.Code : null;

            // The case is not at fault where the robot is not let in: it may be tried again once the account is right.
            return await StoppedAsync(signIn with { Kind = signIn.Kind is StopKind.Refused ? StopKind.Failed : signIn.Kind }, cancellationToken);
        }

        if (await SearchAsync(player, cancellationToken) is { } found)
        {
            return found;
        }

        if (purpose is EntryPurpose.LookUp)
        {
            return ProtocolEnd.Of(EntryOutcomeKind.NotFound);
        }

        var stop = await player.PlayAsync(ScenarioPhase.Type, cancellationToken)
            ?? await player.PlayAsync(ScenarioPhase.Commit, cancellationToken)
            ?? await player.PlayAsync(ScenarioPhase.Receipt, cancellationToken);
        if (stop is null)
        {
            _receipt = session.Seen["receipt"];
            await evidence.TakeAsync("after-receipt", cancellationToken);
            return await VerifyAsync(player, EntryOutcomeKind.Entered, cancellationToken);
        }

        return _isIntentWritten && stop is { Kind: StopKind.Refused, SaidByCoreSystem: true }
            ? await RefusedAfterIntentAsync(player, stop, cancellationToken)
            : await StoppedAsync(stop, cancellationToken);
    }

    /// <summary>Looks for a record with our reference. Null: there is certainly none.</summary>
    private async Task<ProtocolEnd?> SearchAsync(ScenarioPlayer player, CancellationToken cancellationToken)
    {
        session.Seen.Remove("matches");
        session.Seen.Remove("receipt");
        if (await player.PlayAsync(ScenarioPhase.Search, cancellationToken) is { } stop)
        {
            return await StoppedAsync(stop, cancellationToken);
        }

        if (!int.TryParse(session.Seen.GetValueOrDefault("matches"), NumberStyles.None, CultureInfo.InvariantCulture, out var matches))
        {
            return await StoppedAsync(PlayStop.Failed(RobotCodes.SearchUnclear, "受付参照番号の検索結果を読み取れませんでした。"), cancellationToken);
        }

        switch (matches)
        {
            case 0:
                return null;
            case 1 when session.Seen.TryGetValue("receipt", out var receipt) && receipt.Length > 0:
                _receipt = receipt;
                return await VerifyAsync(player, EntryOutcomeKind.AlreadyEntered, cancellationToken);
            case 1:
                return await StoppedAsync(PlayStop.Failed(RobotCodes.SearchUnclear, "登録済みの記録の番号を読み取れませんでした。"), cancellationToken);
            default:
                return ProtocolEnd.Of(EntryOutcomeKind.Differs, RobotCodes.SeveralRecords, $"同じ受付参照番号の記録が基幹システムに{matches}件あります。");
        }
    }

    private async Task<ProtocolEnd> VerifyAsync(ScenarioPlayer player, EntryOutcomeKind success, CancellationToken cancellationToken)
    {
        session.Differences = [];
        if (await player.PlayAsync(ScenarioPhase.Verify, cancellationToken) is { } stop)
        {
            return await StoppedAsync(stop, cancellationToken);
        }

        var registered = new Dictionary<string, string>(session.Kept, StringComparer.Ordinal);
        if (session.Differences is { Count: > 0 } differences)
        {
            await evidence.TakeAsync("differs", cancellationToken);
            return new ProtocolEnd(
                EntryOutcomeKind.Differs, _receipt, registered, RobotCodes.RecordDiffers,
                $"登録された内容が案件と違います（{string.Join("、", differences.Distinct(StringComparer.Ordinal))}）。");
        }

        return new ProtocolEnd(success, _receipt, registered, null, null);
    }

    /// <summary>The core system said no to the committing key. It answered, so nothing is under way: a search tells for certain.</summary>
    private async Task<ProtocolEnd> RefusedAfterIntentAsync(ScenarioPlayer player, PlayStop refusal, CancellationToken cancellationToken)
    {
        await TakeQuietlyAsync("stopped", cancellationToken);
        var isSignedIn = await session.Driver.LeaveAsync(cancellationToken);
        session.View = ScreenView.Empty;
        if (!isSignedIn && await player.PlayAsync(ScenarioPhase.SignIn, cancellationToken) is { } stop)
        {
            return await StoppedAsync(stop, cancellationToken);
        }

        return await SearchAsync(player, cancellationToken) ?? ProtocolEnd.Of(EntryOutcomeKind.Refused, refusal.Code, refusal.Message);
    }

    private async Task<ProtocolEnd> StoppedAsync(PlayStop stop, CancellationToken cancellationToken)
    {
        if (stop.Kind is StopKind.DryRun)
        {
            return ProtocolEnd.Of(EntryOutcomeKind.DryRunDone);
        }

        await TakeQuietlyAsync("stopped", cancellationToken);
        return Cut(stop);
    }

    private ProtocolEnd Cut(PlayStop stop) => _isIntentWritten
        ? ProtocolEnd.Of(EntryOutcomeKind.Uncertain, stop.Code, $"登録の確定後に途切れました。登録されたかどうかを照会で確かめます。{stop.Message}", _receipt)
        : ProtocolEnd.Of(
            stop.Kind switch
            {
                StopKind.Refused => EntryOutcomeKind.Refused,
                StopKind.UnexpectedWindow => EntryOutcomeKind.UnexpectedWindow,
                _ => EntryOutcomeKind.Failed,
            },
            stop.Code,
            stop.Message,
            _receipt);

    /// <summary>A picture of where it stopped helps the clerk but decides nothing: without it the outcome is the same.</summary>
    private async Task TakeQuietlyAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await evidence.TakeAsync(name, cancellationToken);
        }
        catch (ScreenException error)
        {
            log.LogInformation("No picture of the stopped screen: {Fault}", error.Fault);
        }
    }

    private async Task SignOutAsync(ScenarioPlayer player, EntryOutcomeKind kind, CancellationToken cancellationToken)
    {
        try
        {
            if (kind is EntryOutcomeKind.DryRunDone)
            {
                // The question that a dry run came to still stands on the screen.
                var isSignedIn = await session.Driver.LeaveAsync(cancellationToken);
                session.View = ScreenView.Empty;
                if (!isSignedIn)
                {
                    return;
                }
            }

            if (await player.PlayAsync(ScenarioPhase.Close, cancellationToken) is { } stop)
            {
                log.LogInformation("Signing out ended with {Code}", stop.Code);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning(error, "Signing out failed; the outcome of the entry stands");
        }
    }
}
