using System.Globalization;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Pages.Tray;

/// <summary>How the tray words what is known of a page.</summary>
internal static class UnknownPageView
{
    /// <summary>Less of the print than this found in place says nothing.</summary>
    private const double LeastLike = 0.05;

    /// <summary>Whether the nearest form is worth a word.</summary>
    public static bool IsLike(UnknownPage page) => page.Nearest is not null && page.Likeness >= LeastLike;

    /// <summary>The nearest form and how much of its print was found.</summary>
    public static string NearestOf(UnknownPage page) => !IsLike(page)
        ? "似た様式はありません"
        : string.Create(CultureInfo.InvariantCulture, $"{page.Nearest}（印刷の{page.Likeness * 100:0}%が一致）");
}
