using System.Text.RegularExpressions;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Intake;

/// <summary>Tells from the name of a single-page file which others it belongs with: <c>0012_p1.jpg</c> and <c>0012_p2.jpg</c>.</summary>
internal sealed class GroupNames(IntakeOptions options)
{
    private readonly Regex _pattern = new(options.GroupPattern, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Folder and stem of the group, or null if the name belongs to none.</summary>
    public string? KeyOf(InboxFile file)
    {
        var match = _pattern.Match(Path.GetFileNameWithoutExtension(file.Name));
        return match.Success ? $"{file.Inbox}\n{Path.GetDirectoryName(file.Path)}\n{match.Groups["key"].Value}" : null;
    }
}
