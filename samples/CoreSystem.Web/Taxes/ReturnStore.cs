using CoreSystem.Web.Data;

namespace CoreSystem.Web.Taxes;

/// <summary>The returns that are registered.</summary>
internal sealed class ReturnStore(Database database)
{
    /// <summary>Whether a person's return of a year is registered.</summary>
    public bool IsRegistered(string personNo, string fiscalYear)
    {
        using var connection = database.Open();
        return connection.Scalar<long>(
            """
            SELECT count(*) FROM entries JOIN entry_values USING (reception_no)
            WHERE screen = 'ZK3010' AND subject_no = $no AND field = 'fiscal-year' AND value = $year
            """,
            null,
            ("$no", personNo),
            ("$year", fiscalYear)) > 0;
    }
}
