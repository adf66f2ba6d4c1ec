using System.Globalization;
using CoreSystem.Web.Data;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Allowance;

/// <summary>The system's own 受付番号: 年度, J, six digits. Given when an input starts; numbers of inputs that end unstored are lost.</summary>
internal sealed class ReceptionNumbers(Database database, BusinessCalendar calendar)
{
    public string Next()
    {
        using var connection = database.Open();
        var year = Database.FiscalYear(calendar.Date);
        var number = Database.NextNumber(connection, $"reception-{year}");
        return string.Create(CultureInfo.InvariantCulture, $"{year}J{number:000000}");
    }
}
