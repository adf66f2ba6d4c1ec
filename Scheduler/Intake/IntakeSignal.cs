using System.Threading.Channels;

namespace Rpa.Scheduler.Intake;

/// <summary>Hastens the next scan: a file event, or a document whose file should move.</summary>
internal sealed class IntakeSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Waits for a signal, at most as long as said.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signal = _channel.Reader.ReadAsync(late.Token).AsTask();
        var pause = Task.Delay(atMost, time, late.Token);
        await Task.WhenAny(signal, pause);
        await late.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
