namespace CoreSystem.Web.Taxes;

/// <summary>特別徴収: what an employer withholds from a person in a year (June to May), in yen.</summary>
internal sealed record Collection(string PersonNo, string DesignationNo, int FiscalYear, string RecipientSeq, long AnnualTax, long June, long Monthly, string Status)
{
    /// <summary>Withheld no more.</summary>
    public const string Ended = "異動済";

    private const int Months = 12;

    public bool IsActive => !string.Equals(Status, Ended, StringComparison.Ordinal);

    /// <summary>What was withheld from a month to another, both included; null when the second comes before the first in the year of June to May.</summary>
    public long? Withheld(int from, int to)
    {
        var (first, last) = (Place(from), Place(to));
        if (first > last)
        {
            return null;
        }

        return ((last - first + 1) * Monthly) + (first == 0 ? June - Monthly : 0);
    }

    // June is the first month of the year, May the last.
    private static int Place(int month) => (month + Months - 6) % Months;
}
