using Rpa.Scenarios.Procedures;

namespace Rpa.Scheduler.Commands;

/// <summary>Where the project's own folders are: named by the launcher, else found above the program.</summary>
internal static class ProjectFolders
{
    /// <summary>
    /// The folder of procedures: the project's own, so that what a person changes there holds at the next start without a build; the copy
    /// beside the program where the project is not there.
    /// </summary>
    public static string Procedures() =>
        Environment.GetEnvironmentVariable("RPA_HOME") is { Length: > 0 } home && Path.Combine(home, "Scenarios", "procedures") is var folder && Directory.Exists(folder)
            ? folder
            : ProcedureCatalog.DefaultFolder;

    /// <summary>The folder with <c>samples/</c>.</summary>
    /// <exception cref="CommandException">It cannot be found.</exception>
    public static string Home()
    {
        if (Environment.GetEnvironmentVariable("RPA_HOME") is { Length: > 0 } home)
        {
            return home;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rpa.sln")))
            {
                return folder.FullName;
            }
        }

        throw new CommandException("the project's folder was not found. Start the program with ./rpa.");
    }
}
