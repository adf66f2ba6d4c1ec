using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Tests.Applications;

/// <summary>A copy of the import tests' procedure that a test may change.</summary>
internal sealed class ProcedureCopy : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("rpa-mapping-").FullName;
    private readonly string _procedure;

    public ProcedureCopy(string procedure)
    {
        _procedure = Path.Combine(_root, procedure);
        var source = Path.Combine(AppContext.BaseDirectory, "Applications", "Data", "procedures", procedure);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_procedure, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Change(string file, Func<string, string> change)
    {
        var path = Path.Combine(_procedure, file);
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }

    public ProcedureCatalog Load() => ProcedureCatalog.Load(_root);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
