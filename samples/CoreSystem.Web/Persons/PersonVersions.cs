using CoreSystem.Web.Data;

namespace CoreSystem.Web.Persons;

/// <summary>The version of a person, which every change raises (楽観ロック).</summary>
internal sealed class PersonVersions(Database database)
{
    /// <summary>Counts a change of the person.</summary>
    public void Raise(string no)
    {
        using var connection = database.Open();
        connection.Run("UPDATE persons SET version = version + 1 WHERE atena_no = $no", null, ("$no", no));
    }
}
