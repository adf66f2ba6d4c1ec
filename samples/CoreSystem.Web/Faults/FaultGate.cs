using CoreSystem.Web.Messages;
using CoreSystem.Web.Operators;

namespace CoreSystem.Web.Faults;

/// <summary>Injects the faults that can strike any request of a screen, before it is served.</summary>
internal sealed class FaultGate(RequestDelegate next, FaultInjector faults, OperatorSessions sessions, TimeProvider clock)
{
    /// <summary>Set on a request whose page is to come with another order of tabs and fields.</summary>
    public static readonly object TabOrderChanged = new();

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (!ScreenAction.IsScreen(path))
        {
            await next(context);
            return;
        }

        var (screen, action) = ScreenAction.Of(context.Request);
        if (faults.Strike(FaultKind.Delay, screen, action) is { } delay)
        {
#pragma warning disable CA5394 // The length of an injected delay is no secret.
            var seconds = delay.MinSeconds + (Random.Shared.NextDouble() * (delay.MaxSeconds - delay.MinSeconds));
#pragma warning restore CA5394
            await Task.Delay(TimeSpan.FromSeconds(seconds), clock, context.RequestAborted);
        }

        if (faults.Strike(FaultKind.SessionEnd, screen, action) is not null
            && context.Request.Cookies[SessionGate.Cookie] is { } token)
        {
            sessions.End(token);
        }

        if (faults.Strike(FaultKind.Error, screen, action) is not null)
        {
            throw new InjectedFaultException($"{screen} {action}");
        }

        if (faults.Strike(FaultKind.Dialog, screen, action) is { } dialog)
        {
            PendingDialogs.Add(context, dialog.Code is { } code ? MessageTable.Get(code, dialog.Text ?? "") : MessageTable.Get("I0090", dialog.Text!));
        }

        if (faults.Strike(FaultKind.TabOrder, screen, action) is not null)
        {
            context.Items[TabOrderChanged] = true;
        }

        await next(context);
    }
}
