using System.Globalization;
using CoreSystem.Web.Data;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Allowance;

/// <summary>The system's own 受付番号: 年度, a letter, six digits. Given when an input starts; numbers of inputs that end unstored are lost.</summary>
internal sealed class ReceptionNumbers(Database database, BusinessCalendar calendar)
{
    /// <param name="letter">The letter of the screen: J is 児童手当.</param>
    public string Next(char letter = 'J')
    {
        using var connection = database.Open();
        var year = Database.FiscalYear(calendar.Date);
        var number = Database.NextNumber(connection, $"reception-{year}" + (letter == 'J' ? "" : "-" + letter));
        return string.Create(CultureInfo.InvariantCulture, $"{year}{letter}{number:000000}");
    }
}
