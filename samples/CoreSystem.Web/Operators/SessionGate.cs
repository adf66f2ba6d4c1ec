using CoreSystem.Web.Faults;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Settings;
using Microsoft.Extensions.Options;

namespace CoreSystem.Web.Operators;

/// <summary>Lets a request through to a screen only with a session and within the opening hours.</summary>
internal sealed class SessionGate(
    RequestDelegate next, OperatorSessions sessions, BusinessCalendar calendar, FaultInjector faults, IOptions<CoreSystemOptions> options)
{
    /// <summary>Why CM0009 is shown, where it is not for the opening hours.</summary>
    public static readonly object Closed = new();

    public const string Cookie = "core_session";
    private const string LoginPath = "/CM0001";

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (!ScreenAction.IsScreen(path))
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        _ = OnlineHours.TryParse(options.Value.OnlineHours, out var hours);
        if (!hours.IsOpen(TimeOnly.FromDateTime(calendar.Now.DateTime)))
        {
            await RefuseAsync(context, MessageTable.Get("E0950", hours), "/CM0009", StatusCodes.Status503ServiceUnavailable);
            return;
        }

        var (screen, action) = ScreenAction.Of(context.Request);
        if (faults.Strike(FaultKind.NightBatch, screen, action) is not null)
        {
            context.Items[Closed] = MessageTable.Get("E0951");
            await RefuseAsync(context, MessageTable.Get("E0951"), "/CM0009", StatusCodes.Status503ServiceUnavailable);
            return;
        }

        var token = context.Request.Cookies[Cookie];
        var session = token is null ? null : sessions.Touch(token);
        if (session is null && !path.StartsWithSegments(LoginPath, StringComparison.OrdinalIgnoreCase))
        {
            var target = token is null ? LoginPath : LoginPath + "?ended=1";
            await RefuseAsync(context, MessageTable.Get("E0003"), target, StatusCodes.Status401Unauthorized);
            return;
        }

        if (session is not null)
        {
            context.Features.Set(session);
        }

        await next(context);
    }

    // A page is led elsewhere; a script gets the message and where to go after it.
    private async Task RefuseAsync(HttpContext context, Message message, string target, int status)
    {
        if (context.Request.HasJsonContentType())
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(
                new Refusal(MessageView.Of(message), target), ScreenJson.Options, context.RequestAborted);
        }
        else if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Request.Path = target;
            await next(context);
        }
        else
        {
            context.Response.Redirect(target);
        }
    }

    private sealed record Refusal(MessageView Message, string GoTo);
}
