using System.Runtime.InteropServices;
using System.Text;

namespace Rpa.Ocr.Engines.Onnx;

/// <summary>A loaded network with one float input and one float output. Thread-safe: several threads may run it at once, each on its own core.</summary>
internal sealed unsafe class OnnxSession : IDisposable
{
    private readonly OnnxRuntime _runtime;
    private readonly byte[] _inputName;
    private readonly byte[] _outputName;
    private nint _session;

    /// <summary>Loads a network from a file.</summary>
    /// <exception cref="InvalidOperationException">The file is no network that this runtime can run.</exception>
    public OnnxSession(OnnxRuntime runtime, string modelPath)
    {
        _runtime = runtime;
        nint options;
        runtime.Check(((delegate* unmanaged<nint*, nint>)runtime.Function(OrtFunction.CreateSessionOptions))(&options));
        try
        {
            // Pages are read in parallel, so each run keeps to one core; without an arena memory stays flat over widths that all differ.
            runtime.Check(((delegate* unmanaged<nint, int, nint>)runtime.Function(OrtFunction.SetIntraOpNumThreads))(options, 1));
            runtime.Check(((delegate* unmanaged<nint, int, nint>)runtime.Function(OrtFunction.SetInterOpNumThreads))(options, 1));
            runtime.Check(((delegate* unmanaged<nint, nint>)runtime.Function(OrtFunction.DisableCpuMemArena))(options));
            nint session;
            fixed (byte* path = PathBytes(modelPath))
            {
                runtime.Check(((delegate* unmanaged<nint, byte*, nint, nint*, nint>)runtime.Function(OrtFunction.CreateSession))(
                    runtime.Env, path, options, &session));
            }

            _session = session;
        }
        finally
        {
            runtime.Release(OrtFunction.ReleaseSessionOptions, options);
        }

        _inputName = NameOf(OrtFunction.SessionGetInputName);
        _outputName = NameOf(OrtFunction.SessionGetOutputName);
    }

    /// <summary>Runs the network.</summary>
    /// <param name="input">The input's numbers, row-major.</param>
    /// <param name="shape">The input's dimensions; their product is the input's length.</param>
    public OnnxTensor Run(float[] input, ReadOnlySpan<long> shape)
    {
        ObjectDisposedException.ThrowIf(_session == 0, this);
        nint inputValue = 0;
        nint outputValue = 0;
        try
        {
            fixed (float* data = input)
            fixed (long* dimensions = shape)
            fixed (byte* inputName = _inputName)
            fixed (byte* outputName = _outputName)
            {
                var create = (delegate* unmanaged<nint, void*, nuint, long*, nuint, int, nint*, nint>)
                    _runtime.Function(OrtFunction.CreateTensorWithDataAsOrtValue);
                _runtime.Check(create(
                    _runtime.CpuMemory, data, (nuint)input.Length * sizeof(float), dimensions, (nuint)shape.Length, 1 /* float */, &inputValue));
                var run = (delegate* unmanaged<nint, nint, byte**, nint*, nuint, byte**, nuint, nint*, nint>)_runtime.Function(OrtFunction.Run);
                _runtime.Check(run(_session, 0, &inputName, &inputValue, 1, &outputName, 1, &outputValue));
            }

            return Copy(outputValue);
        }
        finally
        {
            _runtime.Release(OrtFunction.ReleaseValue, inputValue);
            _runtime.Release(OrtFunction.ReleaseValue, outputValue);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _runtime.Release(OrtFunction.ReleaseSession, _session);
        _session = 0;
    }

    /// <summary>Paths are wide characters on Windows and UTF-8 elsewhere.</summary>
    private static byte[] PathBytes(string path) =>
        OperatingSystem.IsWindows() ? Encoding.Unicode.GetBytes(path + '\0') : Encoding.UTF8.GetBytes(path + '\0');

    private OnnxTensor Copy(nint value)
    {
        nint info = 0;
        try
        {
            _runtime.Check(((delegate* unmanaged<nint, nint*, nint>)_runtime.Function(OrtFunction.GetTensorTypeAndShape))(value, &info));
            nuint count;
            _runtime.Check(((delegate* unmanaged<nint, nuint*, nint>)_runtime.Function(OrtFunction.GetDimensionsCount))(info, &count));
            var shape = new long[(int)count];
            fixed (long* dimensions = shape)
            {
                _runtime.Check(((delegate* unmanaged<nint, long*, nuint, nint>)_runtime.Function(OrtFunction.GetDimensions))(info, dimensions, count));
            }

            void* data;
            _runtime.Check(((delegate* unmanaged<nint, void**, nint>)_runtime.Function(OrtFunction.GetTensorMutableData))(value, &data));
            var length = shape.Aggregate(1L, (product, dimension) => product * dimension);
            return new OnnxTensor(shape, new ReadOnlySpan<float>(data, checked((int)length)).ToArray());
        }
        finally
        {
            _runtime.Release(OrtFunction.ReleaseTensorTypeAndShapeInfo, info);
        }
    }

    private byte[] NameOf(OrtFunction getName)
    {
        nint allocator;
        _runtime.Check(((delegate* unmanaged<nint*, nint>)_runtime.Function(OrtFunction.GetAllocatorWithDefaultOptions))(&allocator));
        byte* name;
        _runtime.Check(((delegate* unmanaged<nint, nuint, nint, byte**, nint>)_runtime.Function(getName))(_session, 0, allocator, &name));
        var copy = Encoding.UTF8.GetBytes(Marshal.PtrToStringUTF8((nint)name) + '\0');
        _runtime.Check(((delegate* unmanaged<nint, void*, nint>)_runtime.Function(OrtFunction.AllocatorFree))(allocator, name));
        return copy;
    }
}
