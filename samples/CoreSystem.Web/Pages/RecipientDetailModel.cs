using CoreSystem.Web.Allowance;
using CoreSystem.Web.Banks;
using CoreSystem.Web.Persons;
using Microsoft.AspNetCore.Mvc;

namespace CoreSystem.Web.Pages;

/// <summary>JT1902 児童手当 受給者詳細: the whole record as it is stored.</summary>
internal sealed class RecipientDetailModel(RecipientStore recipients, PersonStore persons, BankStore banks)
    : ScreenModel(Screen.RecipientDetail)
{
    private readonly Dictionary<string, Person?> _persons = new(StringComparer.Ordinal);

    public Recipient? Record { get; private set; }

    public IReadOnlyList<RecipientChild> Children { get; private set; } = [];

    public IReadOnlyList<RecipientSibling> Siblings { get; private set; } = [];

    public Person? Claimant => Record is null ? null : Person(Record.ClaimantNo);

    public Person? Spouse => Record is null ? null : Person(Record.SpouseNo);

    public string? BankName => Record is null ? null : banks.BankName(Record.Bank.BankCode);

    public string? BranchName =>
        Record is null || Record.Bank.BankCode.Length == 0 ? null : banks.BranchName(Record.Bank.BankCode, Record.Bank.BranchCode);

    public IActionResult OnGet(string no)
    {
        ViewData[BackKey] = "/JT1901";
        Record = recipients.Find(no);
        if (Record is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            Say("E0044", "認定番号");
            return Page();
        }

        Children = recipients.Children(Record.ReceptionNo);
        Siblings = recipients.Siblings(Record.ReceptionNo);
        if (Claimant is { SupportMeasure: true })
        {
            Open("A0001");
        }

        return Page();
    }

    /// <summary>A person of the register; null when there is none of that number.</summary>
    public Person? Person(string no)
    {
        if (!_persons.TryGetValue(no, out var person))
        {
            _persons[no] = person = persons.Find(no);
        }

        return person;
    }
}
