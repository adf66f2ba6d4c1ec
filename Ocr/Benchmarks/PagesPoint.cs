using System.Globalization;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Where a run of <see cref="PagesBench"/> stood.</summary>
/// <param name="Pages">Pages done.</param>
/// <param name="PagesPerMinute">Since the point before.</param>
/// <param name="CpuSecondsPerPage">Processor time of this process a page since the point before; the decoders' processes are not in it.</param>
/// <param name="ResidentBytes">Memory of this process.</param>
/// <param name="ManagedBytes">Of that, on the managed heap.</param>
public sealed record PagesPoint(int Pages, double PagesPerMinute, double CpuSecondsPerPage, long ResidentBytes, long ManagedBytes)
{
    /// <summary>As a line of output.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pages,6} pages  {PagesPerMinute,6:0.0} pages/min  {CpuSecondsPerPage,5:0.00} cpu s/page  {ResidentBytes >> 20,5} MiB resident  {ManagedBytes >> 20,5} MiB managed");
}
