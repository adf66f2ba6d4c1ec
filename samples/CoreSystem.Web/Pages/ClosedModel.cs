using CoreSystem.Web.Messages;
using CoreSystem.Web.Operators;
using CoreSystem.Web.Settings;
using Microsoft.Extensions.Options;

namespace CoreSystem.Web.Pages;

/// <summary>CM0009: shown instead of any screen outside the opening hours (夜間バッチ中).</summary>
internal sealed class ClosedModel(IOptions<CoreSystemOptions> options) : ScreenModel(Screen.Closed)
{
    public string Text { get; private set; } = "";

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        _ = OnlineHours.TryParse(options.Value.OnlineHours, out var hours);
        var message = HttpContext.Items[SessionGate.Closed] as Message ?? MessageTable.Get("E0950", hours);
        Text = message.Text;
        ViewData[MessageKey] = message;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }
}
