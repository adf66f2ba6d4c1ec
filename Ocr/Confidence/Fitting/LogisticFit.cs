namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>
/// Fits a logistic regression: ridge on standardised features, signs held where they are known, targets drawn in by one count each
/// (Platt 1999), so that a sample without wrong readings does not give certainty. Newton steps, one coefficient at a time.
/// </summary>
internal static class LogisticFit
{
    /// <summary>No confidence above this: one wrong in 100,000 is more than any sample here can tell.</summary>
    public const double Ceiling = 0.99999;

    /// <summary>Weights of the ridge to choose from: a coefficient is expected to be about 1 per standard deviation, or less where samples are few.</summary>
    public static IReadOnlyList<double> Ridges { get; } = [1, 4, 16, 64];

    private const double Ridge = 1;

    private const int MaxRounds = 200;

    private const double Settled = 1e-5;

    /// <summary>Coefficients move by at most this at once: far from the solution the curvature misleads.</summary>
    private const double LongestStep = 2;

    /// <summary>Fits a model.</summary>
    /// <param name="samples">At least one.</param>
    /// <param name="withNines">Whether features between 0 and 1 are offered on the scale of log-odds too.</param>
    /// <param name="ridge">Weight of the ridge.</param>
    public static LogisticModel Of(IReadOnlyList<LabelledFeatures> samples, bool withNines, double ridge = Ridge)
    {
        var names = Names(samples, withNines);
        var columns = names.ConvertAll(name => Column.Of(name, samples));
        columns.RemoveAll(column => column.Deviation < 1e-9);
        var (targets, bias) = Targets(samples);
        var weights = new double[columns.Count];
        var scores = new double[samples.Count];
        Array.Fill(scores, bias);
        for (var round = 0; round < MaxRounds; round++)
        {
            var moved = Math.Abs(StepBias(scores, targets, ref bias));
            for (var index = 0; index < columns.Count; index++)
            {
                moved = Math.Max(moved, Math.Abs(Step(columns[index], scores, targets, ridge, ref weights[index])));
            }

            if (moved < Settled)
            {
                break;
            }
        }

        var shift = columns.Select((column, index) => weights[index] * column.Mean / column.Deviation).Sum();
        return new LogisticModel(
            Math.Round(bias - shift, 4),
            columns.Select((column, index) => (column.Name, Weight: Math.Round(weights[index] / column.Deviation, 4)))
                .Where(item => item.Weight != 0)
                .ToDictionary(item => item.Name, item => item.Weight, StringComparer.Ordinal),
            Ceiling);
    }

    /// <summary>Stretches and shifts a model's log-odds so that those of held-out samples are calibrated (Platt scaling).</summary>
    /// <param name="model">A model fitted on all samples.</param>
    /// <param name="heldOut">Scores of samples by models that were not fitted on them, and the truth.</param>
    public static LogisticModel Calibrated(LogisticModel model, IReadOnlyList<(double Score, bool Right)> heldOut)
    {
        var (slope, shift) = LineOf(heldOut);
        return model with
        {
            Bias = Math.Round((slope * model.Bias) + shift, 4),
            Weights = model.Weights.ToDictionary(pair => pair.Key, pair => Math.Round(slope * pair.Value, 4), StringComparer.Ordinal),
        };
    }

    /// <summary>The line from scores to calibrated log-odds; it never falls.</summary>
    private static (double Slope, double Shift) LineOf(IReadOnlyList<(double Score, bool Right)> scores)
    {
        const string score = SecondStage.First;
        var line = Of([.. scores.Select(item => new LabelledFeatures(0, new Dictionary<string, double>(StringComparer.Ordinal) { [score] = item.Score }, item.Right))], withNines: false);
        return (line.Weights.GetValueOrDefault(score), line.Bias);
    }

    /// <summary>The shift of log-odds under which the scores fit best; drawn to none, the more the fewer samples there are.</summary>
    public static double ShiftOf(IReadOnlyList<(double Score, bool Right)> scores)
    {
        var shift = 0.0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var (slope, curve) = (-Ridge * shift, Ridge);
            foreach (var (score, right) in scores)
            {
                var p = LogOdds.ToProbability(score + shift);
                slope += (right ? 1 : 0) - p;
                curve += p * (1 - p);
            }

            var step = Math.Clamp(slope / curve, -LongestStep, LongestStep);
            shift += step;
            if (Math.Abs(step) < Settled)
            {
                break;
            }
        }

        return shift;
    }

    private static List<string> Names(IReadOnlyList<LabelledFeatures> samples, bool withNines)
    {
        var names = samples.SelectMany(sample => sample.Features.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return withNines ? [.. names, .. names.Where(name => IsShare(samples, name)).Select(name => name + LogisticModel.NinesMark)] : names;
    }

    /// <summary>A share: between 0 and 1, often near 1, and more than yes or no.</summary>
    private static bool IsShare(IReadOnlyList<LabelledFeatures> samples, string name)
    {
        var values = samples.Where(sample => sample.Features.ContainsKey(name)).Select(sample => sample.Features[name]).ToList();
        return values.TrueForAll(value => value is >= 0 and <= 1) && values.Exists(value => value is > 0.9 and < 1) && values.Distinct().Take(4).Count() > 3;
    }

    private static (double[] Targets, double Bias) Targets(IReadOnlyList<LabelledFeatures> samples)
    {
        var right = samples.Count(sample => sample.Right);
        var (high, low) = ((right + 1.0) / (right + 2.0), 1.0 / (samples.Count - right + 2.0));
        return ([.. samples.Select(sample => sample.Right ? high : low)], LogOdds.Of((right + 1.0) / (samples.Count + 2.0)));
    }

    private static double StepBias(double[] scores, double[] targets, ref double bias)
    {
        var (slope, curve) = (0.0, 1e-6);
        for (var i = 0; i < scores.Length; i++)
        {
            var p = LogOdds.ToProbability(scores[i]);
            slope += targets[i] - p;
            curve += p * (1 - p);
        }

        var step = Math.Clamp(slope / curve, -LongestStep, LongestStep);
        bias += step;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += step;
        }

        return step;
    }

    private static double Step(Column column, double[] scores, double[] targets, double ridge, ref double weight)
    {
        var (slope, curve) = (-ridge * weight, ridge);
        for (var i = 0; i < scores.Length; i++)
        {
            var p = LogOdds.ToProbability(scores[i]);
            var x = column.Values[i];
            slope += (targets[i] - p) * x;
            curve += p * (1 - p) * x * x;
        }

        var next = weight + Math.Clamp(slope / curve, -LongestStep, LongestStep);
        next = column.Sign > 0 ? Math.Max(next, 0) : column.Sign < 0 ? Math.Min(next, 0) : next;
        var step = next - weight;
        weight = next;
        if (step != 0)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += step * column.Values[i];
            }
        }

        return step;
    }

    private sealed record Column(string Name, double[] Values, double Mean, double Deviation, int Sign)
    {
        public static Column Of(string name, IReadOnlyList<LabelledFeatures> samples)
        {
            var values = samples.Select(sample => LogisticModel.ValueOf(sample.Features, name)).ToArray();
            var mean = values.Average();
            var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = deviation < 1e-9 ? 0 : (values[i] - mean) / deviation;
            }

            return new Column(name, values, mean, deviation, FeatureSigns.Of(name));
        }
    }
}
