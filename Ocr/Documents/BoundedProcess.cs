using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Documents;

/// <summary>
/// Runs a program that looks at untrusted bytes: input from memory, output to memory, bounded in wall time, processor
/// time, memory and output, ended with the caller's token. Whatever happens to the program, this process goes on.
/// </summary>
internal static class BoundedProcess
{
    private const long MaxMemoryBytes = 3L << 30;
    private const int MaxErrorLength = 16 * 1024;

    /// <summary>Runs a program and takes its output.</summary>
    /// <param name="program">Path, or name on the PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">Fed to its standard input.</param>
    /// <param name="maxOutput">Most bytes of standard output; a program that writes more is ended.</param>
    /// <param name="timeout">Most wall time.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <exception cref="ImagingSetupException">The program is not installed.</exception>
    public static async Task<ProcessOutcome> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte> input,
        long maxOutput,
        TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        using var process = Start(program, arguments, timeout);
        try
        {
            var feeding = FeedAsync(process, input, limit.Token);
            var errors = ReadErrorsAsync(process.StandardError, limit.Token);
            var output = await ReadOutputAsync(process.StandardOutput.BaseStream, maxOutput, limit.Token);
            if (output is null)
            {
                return new ProcessOutcome(ProcessEnd.TooMuchOutput, -1, [], string.Empty);
            }

            var message = await errors;
            await feeding;
            await process.WaitForExitAsync(limit.Token);
            return new ProcessOutcome(ProcessEnd.Exited, process.ExitCode, output, message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProcessOutcome(ProcessEnd.TimedOut, -1, [], string.Empty);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, TimeSpan timeout)
    {
        // prlimit (util-linux) sets the limits and then becomes the program.
        var start = new ProcessStartInfo("prlimit")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var seconds = Math.Max(1, (long)Math.Ceiling(timeout.TotalSeconds));
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={MaxMemoryBytes}"));
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={seconds}"));
        start.ArgumentList.Add("--core=0");
        start.ArgumentList.Add("--fsize=0");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start) ?? throw new ImagingSetupException("prlimit did not start. Run './rpa setup'.");
        }
        catch (Win32Exception e)
        {
            throw new ImagingSetupException("prlimit (package util-linux) cannot be started. Run './rpa setup'.", e);
        }
    }

    /// <summary>A program that has seen enough closes its input early; that is its right and no error.</summary>
    private static async Task<bool> FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            process.StandardInput.Close();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<byte[]?> ReadOutputAsync(Stream stream, long maxOutput, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, Math.Max(buffer.LongLength * 2, 1 << 20)));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                Array.Resize(ref buffer, length);
                return buffer;
            }

            length += read;
            if (length > maxOutput)
            {
                return null;
            }
        }
    }

    private static async Task<string> ReadErrorsAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var block = new char[2048];
        int read;
        while ((read = await reader.ReadAsync(block.AsMemory(), cancellationToken)) > 0)
        {
            if (text.Length < MaxErrorLength)
            {
                text.Append(block, 0, read);
            }
        }

        return text.ToString();
    }
}
