using System.Collections.Concurrent;
using Rpa.Scenarios.Scripts;

namespace Rpa.Robots.Protocol;

/// <summary>Loaded scenarios. A file that changes is loaded again, so that a corrected scenario or screen map works at once.</summary>
internal sealed class ScenarioStore
{
    private readonly ConcurrentDictionary<string, (DateTime Stamp, ScenarioLoading Loading)> _loaded = new(StringComparer.Ordinal);

    public ScenarioLoading Load(string path)
    {
        var stamp = StampOf(path);
        if (_loaded.TryGetValue(path, out var known) && known.Stamp == stamp)
        {
            return known.Loading;
        }

        var loading = ScenarioFile.Load(path);
        _loaded[path] = (stamp, loading);
        return loading;
    }

    /// <summary>The latest change of any script in the folder: a screen map is shared by its neighbours.</summary>
    private static DateTime StampOf(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max()
            : default;
    }
}
