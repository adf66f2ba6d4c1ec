using System.Reflection;
using System.Runtime.InteropServices;

namespace Rpa.Ocr.Imaging;

/// <summary>Loads the native library of <c>Ocr/native</c> from beside the assembly and checks that it is the one this code was written for.</summary>
internal static class ImagingLibrary
{
    /// <summary>Must equal <c>rpa_abi_version</c> in <c>native/imaging.cpp</c>.</summary>
    private const int AbiVersion = 2;

    private const string FileName = "librpa_imaging.so";

    private static readonly Lazy<nint> Handle = new(Load);

    /// <summary>Makes sure that the library is loaded; call before any native function.</summary>
    /// <exception cref="ImagingSetupException">Missing or out of date.</exception>
    public static void Require() => _ = Handle.Value;

    private static nint Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, FileName);
        if (!File.Exists(path))
        {
            throw new ImagingSetupException($"{FileName} is not beside the program. Run './rpa setup', which builds it from Ocr/native, and build again.");
        }

        nint handle;
        try
        {
            handle = NativeLibrary.Load(path);
        }
        catch (DllNotFoundException e)
        {
            throw new ImagingSetupException($"{FileName} cannot be loaded; a library that it needs may be missing (libopencv-core406, libopencv-imgproc406). Run './rpa setup'.", e);
        }

        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) =>
            string.Equals(name, Native.Library, StringComparison.Ordinal) ? handle : 0);
        if (Native.AbiVersion() != AbiVersion)
        {
            throw new ImagingSetupException($"{FileName} is of version {Native.AbiVersion()}, but version {AbiVersion} is needed. Run './rpa setup' and build again.");
        }

        return handle;
    }
}
