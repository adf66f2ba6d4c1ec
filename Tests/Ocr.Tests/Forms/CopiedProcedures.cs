using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Tests.Forms;

/// <summary>The procedures in a folder of one test.</summary>
internal sealed class CopiedProcedures : IDisposable
{
    public CopiedProcedures()
    {
        Path = Directory.CreateTempSubdirectory("rpa-forms-").FullName;
        foreach (var file in Directory.EnumerateFiles(ProcedureCatalog.DefaultFolder, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(ProcedureCatalog.DefaultFolder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
