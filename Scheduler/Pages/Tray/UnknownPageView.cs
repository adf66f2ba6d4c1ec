using System.Globalization;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Pages.Tray;

/// <summary>How the tray words what is known of a page.</summary>
internal static class UnknownPageView
{
    /// <summary>The nearest form and how much of its print was found.</summary>
    public static string NearestOf(UnknownPage page) => page.Nearest is null
        ? "似た様式はありません"
        : string.Create(CultureInfo.InvariantCulture, $"{page.Nearest}（印刷の{page.Likeness * 100:0}%が一致）");
}
