using System.Globalization;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Endpoints;

/// <summary>A person as JT1001 displays one.</summary>
internal sealed record PersonView(
    string No,
    int Version,
    string Name,
    string Kana,
    string Alias,
    string Birth,
    string BirthText,
    string Age,
    string Sex,
    string Household,
    string Postal,
    string Address,
    string Status)
{
    public static PersonView Of(Person person, DateOnly today) => new(
        person.No,
        person.Version,
        person.Name,
        person.Kana,
        person.AliasName,
        person.BirthCode,
        person.BirthText,
        Ages.On(today, person.Birth).ToString(CultureInfo.InvariantCulture),
        person.SexText,
        person.HouseholdNo,
        person.PostalText,
        person.FullAddress,
        person.StatusText);
}
