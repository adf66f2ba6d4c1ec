using CoreSystem.Web.Faults;
using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Endpoints;

/// <summary>Turns whatever fails into E0999, as a page or as the message that a script shows.</summary>
internal sealed partial class ErrorGate(RequestDelegate next, ILogger<ErrorGate> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser went away: there is nobody to answer.
            context.Abort();
        }
        catch (Exception wrong) when (!context.Response.HasStarted)
        {
            if (wrong is InjectedFaultException)
            {
                LogInjected(logger, context.Request.Path);
            }
            else
            {
                LogFailed(logger, wrong, context.Request.Path);
            }

            await AnswerAsync(context);
        }
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var message = MessageTable.Get("E0999");
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        if (context.Request.HasJsonContentType())
        {
            await context.Response.WriteAsJsonAsync(
                new { message = MessageView.Of(message) }, ScreenJson.Options, context.RequestAborted);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"""
            <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>{message.Code}</title>
            <link rel="stylesheet" href="/assets/core.css"></head>
            <body data-screen="CM0099" data-busy="false"><div id="frame"><main><div class="panel closed">
            <p id="message" data-code="{message.Code}" data-kind="error">{message.Code} {message.Text}</p>
            <p><a href="/CM0100">メニューへ</a></p></div></main></div></body></html>
            """,
            context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The request to {Path} failed")]
    private static partial void LogFailed(ILogger logger, Exception wrong, PathString path);

    [LoggerMessage(Level = LogLevel.Information, Message = "The fault plan failed the request to {Path}")]
    private static partial void LogInjected(ILogger logger, PathString path);
}
