namespace Rpa.Ocr.Forms.Matching;

/// <summary>The assignment of rows to columns with the highest sum of scores (Hungarian method, O(n³)).</summary>
internal static class Assignment
{
    /// <summary>The column of each row, or -1.</summary>
    /// <param name="scores">Row by row; 0 for pairs that must not be.</param>
    /// <param name="columns">How many columns there are.</param>
    public static int[] Best(IReadOnlyList<double[]> scores, int columns)
    {
        var size = Math.Max(scores.Count, columns);
        double Cost(int row, int column) => row < scores.Count && column < columns ? -scores[row][column] : 0;
        var rowWeight = new double[size + 1];
        var columnWeight = new double[size + 1];
        var rowOf = new int[size + 1];
        var way = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var at = 0;
            var least = Enumerable.Repeat(double.MaxValue, size + 1).ToArray();
            var used = new bool[size + 1];
            do
            {
                used[at] = true;
                var (current, delta, next) = (rowOf[at], double.MaxValue, 0);
                for (var column = 1; column <= size; column++)
                {
                    if (used[column])
                    {
                        continue;
                    }

                    var reduced = Cost(current - 1, column - 1) - rowWeight[current] - columnWeight[column];
                    if (reduced < least[column])
                    {
                        (least[column], way[column]) = (reduced, at);
                    }

                    if (least[column] < delta)
                    {
                        (delta, next) = (least[column], column);
                    }
                }

                for (var column = 0; column <= size; column++)
                {
                    if (used[column])
                    {
                        rowWeight[rowOf[column]] += delta;
                        columnWeight[column] -= delta;
                    }
                    else
                    {
                        least[column] -= delta;
                    }
                }

                at = next;
            }
            while (rowOf[at] != 0);

            do
            {
                rowOf[at] = rowOf[way[at]];
                at = way[at];
            }
            while (at != 0);
        }

        var result = Enumerable.Repeat(-1, scores.Count).ToArray();
        for (var column = 1; column <= size; column++)
        {
            if (rowOf[column] <= scores.Count && column <= columns && scores[rowOf[column] - 1][column - 1] > 0)
            {
                result[rowOf[column] - 1] = column - 1;
            }
        }

        return result;
    }
}
