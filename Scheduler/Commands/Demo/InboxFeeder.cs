namespace Rpa.Scheduler.Commands.Demo;

/// <summary>Drops files into the inbox as a scanner does: under a temporary name first, then renamed.</summary>
internal sealed class InboxFeeder(string inbox)
{
    /// <summary>
    /// The files that would be dropped: everything in the inputs but hidden files, notes (<c>.md</c>) and the truth files
    /// (<c>.json</c>) that lie beside sample scans.
    /// </summary>
    /// <exception cref="CommandException">An input does not exist or holds no file.</exception>
    public static IReadOnlyList<string> Collect(IReadOnlyList<string> inputs)
    {
        var files = new List<string>();
        foreach (var input in inputs)
        {
            if (File.Exists(input))
            {
                files.Add(Path.GetFullPath(input));
            }
            else if (Directory.Exists(input))
            {
                files.AddRange(Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Where(IsInput).Select(Path.GetFullPath).Order(StringComparer.Ordinal));
            }
            else
            {
                throw new CommandException($"there is no file or folder '{input}'.", ExitCode.BadInput);
            }
        }

        return files.Count > 0
            ? files
            : throw new CommandException($"no scan or export was found in {string.Join(", ", inputs)}.", ExitCode.BadInput);
    }

    /// <summary>Copies the files into the inbox. Files of equal name from different folders get a number.</summary>
    public async Task DropAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(inbox);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            for (var number = 2; !taken.Add(name); number++)
            {
                name = $"{Path.GetFileNameWithoutExtension(file)} ({number}){Path.GetExtension(file)}";
            }

            var target = Path.Combine(inbox, name);
            await using (var source = File.OpenRead(file))
            await using (var copy = File.Create(target + ".part"))
            {
                await source.CopyToAsync(copy, cancellationToken);
            }

            File.Move(target + ".part", target, overwrite: true);
        }
    }

    private static bool IsInput(string path)
    {
        var name = Path.GetFileName(path);
        var extension = Path.GetExtension(name);
        return !name.StartsWith('.')
            && !extension.Equals(".json", StringComparison.OrdinalIgnoreCase)
            && !extension.Equals(".md", StringComparison.OrdinalIgnoreCase);
    }
}
