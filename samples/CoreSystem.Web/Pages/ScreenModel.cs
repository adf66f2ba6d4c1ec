using System.Text.Json;
using CoreSystem.Web.Faults;
using CoreSystem.Web.Messages;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CoreSystem.Web.Pages;

/// <summary>What every screen does: names itself to the frame, sets the message line and the windows to open.</summary>
internal abstract class ScreenModel(Screen? screen) : PageModel
{
    public const string MessageKey = "Message";

    /// <summary>Where F3 of a detail page leads.</summary>
    public const string BackKey = "Back";
    private const string DialogsKey = "Dialogs";

    /// <summary>The screen of a page that serves several.</summary>
    protected virtual Screen? Shown => null;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ViewData[Screen.Key] = screen ?? Shown;
        base.OnPageHandlerExecuting(context);
    }

    /// <summary>The windows to open when the page has loaded, as JSON for the page's script.</summary>
    public static string StartDialogs(HttpContext context, ViewDataDictionary viewData)
    {
        List<Message> all = [.. PendingDialogs.Take(context), .. viewData[DialogsKey] as IEnumerable<Message> ?? []];
        return JsonSerializer.Serialize(all.Select(MessageView.Of), ScreenJson.Options);
    }

    /// <summary>Shows a message in the message line.</summary>
    protected void Say(string code, params object[] arguments) => ViewData[MessageKey] = MessageTable.Get(code, arguments);

    /// <summary>Opens a window when the page has loaded.</summary>
    protected void Open(string code, params object[] arguments) =>
        ViewData[DialogsKey] = new List<Message>(ViewData[DialogsKey] as IEnumerable<Message> ?? [])
        {
            MessageTable.Get(code, arguments),
        };
}
