using System.Runtime.InteropServices;

namespace Rpa.Ocr.Engines;

/// <summary>
/// Where the native library and the networks lie. Third-party ones are put there by <c>npm ci</c> in <c>Ocr/models</c>, the project's own
/// lie in <c>Ocr/models/handwriting</c>; the build copies all of them beside the program.
/// </summary>
internal sealed class ModelFiles
{
    /// <summary>Names of the files in a flat folder, as the build copies them.</summary>
    private ModelFiles(string folder)
    {
        OnnxRuntime = Path.Combine(folder, OperatingSystem.IsWindows() ? "onnxruntime.dll" : "libonnxruntime.so.1");
        TextLineNetwork = Path.Combine(folder, "ch_PP-OCRv4_rec_infer.onnx");
        Dictionary = Path.Combine(folder, "ppocr_keys_v1.txt");
        Handwriting = folder;
    }

    private ModelFiles(string onnxRuntime, string network, string dictionary, string handwriting)
    {
        Handwriting = handwriting;
        OnnxRuntime = onnxRuntime;
        TextLineNetwork = network;
        Dictionary = dictionary;
    }

    /// <summary>ONNX Runtime's library.</summary>
    public string OnnxRuntime { get; }

    /// <summary>PP-OCRv4's text line network.</summary>
    public string TextLineNetwork { get; }

    /// <summary>The network's characters, one a line.</summary>
    public string Dictionary { get; }

    /// <summary>Folder of the project's own networks.</summary>
    public string Handwriting { get; }

    /// <summary>
    /// Finds the files: in the folder given (flat, or one that holds <c>node_modules</c>), or else in <c>models</c> beside the program.
    /// </summary>
    public static ModelFiles Find(string? folder)
    {
        var root = string.IsNullOrEmpty(folder) ? Path.Combine(AppContext.BaseDirectory, "models") : Path.GetFullPath(folder);
        var modules = Path.Combine(root, "node_modules");
        if (!Directory.Exists(modules))
        {
            return new ModelFiles(root);
        }

        var system = OperatingSystem.IsWindows() ? "win32" : "linux";
        var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var library = OperatingSystem.IsWindows() ? "onnxruntime.dll" : "libonnxruntime.so.1";
        var assets = Path.Combine(modules, "@gutenye", "ocr-models", "assets");
        return new ModelFiles(
            Path.Combine(modules, "onnxruntime-node", "bin", "napi-v6", system, processor, library),
            Path.Combine(assets, "ch_PP-OCRv4_rec_infer.onnx"),
            Path.Combine(assets, "ppocr_keys_v1.txt"),
            Path.Combine(root, "handwriting"));
    }

    /// <summary>Makes sure that the files of text line reading are there.</summary>
    /// <exception cref="EngineUnavailableException">One is missing.</exception>
    public void RequireAll()
    {
        RequireRuntime();
        Require(TextLineNetwork);
        Require(Dictionary);
    }

    /// <summary>Makes sure that ONNX Runtime's library is there.</summary>
    /// <exception cref="EngineUnavailableException">It is missing.</exception>
    public void RequireRuntime() => Require(OnnxRuntime);

    /// <summary>The path of a file of the project's own networks.</summary>
    /// <exception cref="EngineUnavailableException">It is missing.</exception>
    public string RequireHandwriting(string file) => Require(Path.Combine(Handwriting, file));

    private static string Require(string path) => File.Exists(path)
        ? path
        : throw new EngineUnavailableException(
            $"The file '{Path.GetFileName(path)}' of the reading networks is missing. Run ./rpa setup, or set Ocr:ModelsFolder.");
}
