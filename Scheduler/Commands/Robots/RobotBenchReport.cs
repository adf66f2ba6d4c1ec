using System.Globalization;
using System.Text;
using System.Text.Json;
using Rpa.Scenarios.Entries;

namespace Rpa.Scheduler.Commands.Robots;

/// <summary>The figures of <c>./rpa bench robot</c>.</summary>
/// <param name="Cases">Cases played in each part.</param>
/// <param name="Robot">Seconds of each entry of the robot, proof and evidence included.</param>
/// <param name="Bare">Seconds of each run of the script that proves nothing.</param>
/// <param name="PerHour">Entries per hour, by number of robots.</param>
/// <param name="Steps">The robot's steps, to see where time goes.</param>
internal sealed record RobotBenchReport(
    int Cases, IReadOnlyList<double> Robot, IReadOnlyList<double> Bare, IReadOnlyDictionary<int, double> PerHour, IReadOnlyList<EntryStep> Steps)
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>How many times the script's seconds the robot takes, by the medians.</summary>
    public double Ratio => Median(Robot) / Median(Bare);

    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"ロボットの1件（探す・入力・読み戻し・確定・開き直して照合・証跡）: 中央値 {Median(Robot):0.00} 秒（{Robot.Count}件、{Robot.Min():0.00}〜{Robot.Max():0.00}）");
        text.AppendLine(CultureInfo.InvariantCulture, $"確かめない台本の1件（入力と確定だけ）: 中央値 {Median(Bare):0.00} 秒（{Bare.Count}件、{Bare.Min():0.00}〜{Bare.Max():0.00}）");
        text.AppendLine(CultureInfo.InvariantCulture, $"比: {Ratio:0.00}");
        foreach (var (robots, entries) in PerHour)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"ロボット{robots}台: 1時間に {entries:0} 件");
        }

        text.AppendLine().AppendLine("1件の時間の内訳（手順の合計）:");
        foreach (var (phase, milliseconds) in ByPhase())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {phase,-8} {milliseconds / Robot.Count / 1000.0:0.00} 秒");
        }

        return text.ToString().TrimEnd();
    }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            schema = "rpa.bench-robot/1",
            cases = Cases,
            robotSeconds = Robot,
            bareSeconds = Bare,
            ratio = Ratio,
            entriesPerHour = PerHour.ToDictionary(pair => pair.Key.ToString(CultureInfo.InvariantCulture), pair => pair.Value, StringComparer.Ordinal),
            phaseSeconds = ByPhase().ToDictionary(pair => pair.Phase, pair => pair.Milliseconds / Robot.Count / 1000.0, StringComparer.Ordinal),
        },
        Layout);

    private List<(string Phase, double Milliseconds)> ByPhase()
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        var phase = string.Empty;
        foreach (var step in Steps.Where(step => step.Kind is not "scenario"))
        {
            if (step.Kind is "phase")
            {
                phase = step.Target ?? string.Empty;
            }

            sums[phase] = sums.GetValueOrDefault(phase) + step.Milliseconds;
        }

        return [.. sums.Select(pair => (pair.Key, pair.Value))];
    }

    private static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
