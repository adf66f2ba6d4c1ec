using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;
using Microsoft.AspNetCore.Mvc;

namespace CoreSystem.Web.Pages;

/// <summary>AT0110 宛名検索. Posted, so that names stay out of addresses and logs.</summary>
internal sealed class PersonSearchModel(PersonStore persons) : ScreenModel(Screen.PersonSearch)
{
    [BindProperty]
    public string? Q { get; set; }

    [BindProperty]
    public string Match { get; set; } = "1";

    [BindProperty]
    public bool Removed { get; set; }

    /// <summary>宛名番号 of the row that was opened.</summary>
    [BindProperty]
    public string? Chosen { get; set; }

    public IReadOnlyList<Person> Found { get; private set; } = [];

    public Person? Person { get; private set; }

    public IReadOnlyList<Person> Household { get; private set; } = [];

    public void OnPost()
    {
        var (query, refusal) = PersonQuery.Judge(Q ?? "", string.Equals(Match, "2", StringComparison.Ordinal), Removed);
        if (query is null)
        {
            ViewData[MessageKey] = refusal;
            return;
        }

        var found = persons.Search(query);
        Found = [.. found.Take(PersonStore.MaxRows)];
        ViewData[MessageKey] = SearchMessage.Of(found.Count, PersonStore.MaxRows);
        Person = Found.FirstOrDefault(p => string.Equals(p.No, Chosen, StringComparison.Ordinal));
        if (Person is null)
        {
            return;
        }

        Household = persons.Household(Person.HouseholdNo);
        if (Person.SupportMeasure)
        {
            Open("A0001");
        }
    }
}
