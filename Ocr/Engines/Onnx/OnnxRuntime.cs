using System.Runtime.InteropServices;

namespace Rpa.Ocr.Engines.Onnx;

/// <summary>
/// ONNX Runtime through its C API: the library is loaded by path, the functions are taken from its table. Only what running a
/// network with one float input and one float output needs. Thread-safe; one instance a process.
/// </summary>
internal sealed unsafe class OnnxRuntime
{
    /// <summary>The version of the function table that is asked for; every later library still has it.</summary>
    private const uint ApiVersion = 16;

    private const int LogWarning = 2;

    private readonly nint* _table;

    private OnnxRuntime(nint* table)
    {
        _table = table;
        nint env;
        fixed (byte* name = "rpa"u8)
        {
            var create = (delegate* unmanaged<int, byte*, nint*, nint>)Function(OrtFunction.CreateEnv);
            Check(create(LogWarning, name, &env));
        }

        Env = env;
        nint memory;
        var createMemory = (delegate* unmanaged<int, int, nint*, nint>)Function(OrtFunction.CreateCpuMemoryInfo);
        Check(createMemory(0 /* arena allocator */, 0 /* default memory */, &memory));
        CpuMemory = memory;
    }

    /// <summary>The environment, which lives as long as the process.</summary>
    public nint Env { get; }

    /// <summary>Describes memory of this process.</summary>
    public nint CpuMemory { get; }

    /// <summary>Loads the library.</summary>
    /// <exception cref="EngineUnavailableException">The library is missing or too old.</exception>
    public static OnnxRuntime Load(string libraryPath)
    {
        if (!NativeLibrary.TryLoad(libraryPath, out var library))
        {
            throw new EngineUnavailableException($"ONNX Runtime could not be loaded from '{Path.GetFileName(libraryPath)}'. Run ./rpa setup.");
        }

        var getBase = (delegate* unmanaged<nint*>)NativeLibrary.GetExport(library, "OrtGetApiBase");
        var apiBase = getBase();
        var getApi = (delegate* unmanaged<uint, nint*>)apiBase[0];
        var table = getApi(ApiVersion);
        return table is null
            ? throw new EngineUnavailableException($"ONNX Runtime is older than its API version {ApiVersion}. Run ./rpa setup.")
            : new OnnxRuntime(table);
    }

    /// <summary>The address of a function.</summary>
    public nint Function(OrtFunction function) => _table[(int)function];

    /// <summary>Throws if a call failed.</summary>
    /// <exception cref="InvalidOperationException">The call failed; the message is ONNX Runtime's.</exception>
    public void Check(nint status)
    {
        if (status == 0)
        {
            return;
        }

        var getMessage = (delegate* unmanaged<nint, byte*>)Function(OrtFunction.GetErrorMessage);
        var message = Marshal.PtrToStringUTF8((nint)getMessage(status));
        Release(OrtFunction.ReleaseStatus, status);
        throw new InvalidOperationException($"ONNX Runtime: {message}");
    }

    /// <summary>Calls one of the release functions; a null handle is left alone.</summary>
    public void Release(OrtFunction release, nint handle)
    {
        if (handle != 0)
        {
            ((delegate* unmanaged<nint, void>)Function(release))(handle);
        }
    }
}
