using System.Globalization;
using CoreSystem.Web.Banks;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Allowance;

/// <summary>審査: every check of JT1001, in the order of its tabs.</summary>
internal sealed class ClaimChecker(PersonStore persons, BankStore banks, RecipientStore recipients, BusinessCalendar calendar)
{
    public CheckedClaim Check(ClaimInput input)
    {
        var messages = new List<Message>();
        var found = new Dictionary<string, Person>(StringComparer.Ordinal);
        var dates = Head(input, messages);
        var start = dates is { Claim: { } claim, Event: { } happened } ? StartMonth.Of(happened, claim) : null;
        var claimant = Claimant(input, dates, found, messages);
        Spouse(input, found, messages);
        ChildChecks.Run(input, claimant, start?.Month, (field, no, label) => Find(field, no, label, found, messages), recipients, messages);
        Twice(input, messages);
        BankChecks.Run(input.Bank, banks, claimant, messages);
        if (start is { LosesMonths: true })
        {
            messages.Add(MessageTable.At("claim-date", "W0201"));
        }

        if (claimant is not null && IsPublicServant(input, claimant))
        {
            messages.Add(MessageTable.At("claimant-job", "W0301"));
        }

        var ordered = messages.OrderBy(m => m.Kind).ToList();
        return new CheckedClaim(input, ordered, found, start?.Month, start is null ? null : Amounts(input, found, start.Month));
    }

    private ClaimDates Head(ClaimInput input, List<Message> messages)
    {
        if (input.ReceptionNo.Length == 0)
        {
            messages.Add(MessageTable.At("reception-no", "E0012", "受付番号"));
        }

        var dates = ClaimDates.Check(input, calendar.Date, messages);
        CodeField.Check("reason", "事由", input.Reason, Codes.Reason, messages);
        if (input.Remarks.Length > ClaimInput.MaxRemarks)
        {
            messages.Add(MessageTable.At("remarks", "E0013", "備考"));
        }

        return dates;
    }

    private Person? Claimant(ClaimInput input, ClaimDates dates, Dictionary<string, Person> found, List<Message> messages)
    {
        var claimant = Find("claimant-no", input.ClaimantNo, "請求者宛名番号", found, messages);
        CodeField.Check("claimant-job", "職業", input.Job, Codes.Job, messages);
        CodeField.Check("claimant-pension", "加入年金", input.Pension, Codes.Pension, messages);
        if (claimant is null)
        {
            return null;
        }

        if (dates.Claim < claimant.ResidentSince)
        {
            messages.Add(MessageTable.At("claim-date", "E0052", "請求日は住民となった日より前"));
        }

        if (recipients.ActiveCertificationOf(claimant.No) is { } certificationNo)
        {
            messages.Add(MessageTable.At("claimant-no", "E0101", certificationNo));
        }

        if (recipients.IsHeld(claimant.No, input.ReceptionNo))
        {
            messages.Add(MessageTable.At("claimant-no", "W0204", "請求者"));
        }

        return claimant;
    }

    private void Spouse(ClaimInput input, Dictionary<string, Person> found, List<Message> messages)
    {
        if (!CodeField.Check("spouse-exists", "配偶者の有無", input.SpouseExists, Codes.Exists, messages))
        {
            return;
        }

        if (Codes.IsYes(input.SpouseExists))
        {
            Find("spouse-no", input.SpouseNo, "配偶者宛名番号", found, messages);
        }
        else if (input.SpouseNo.Length > 0)
        {
            messages.Add(MessageTable.At("spouse-no", "E0057"));
        }
    }

    // A person who may stand on a claim: in the register, and neither moved out nor dead.
    private Person? Find(string field, string no, string label, Dictionary<string, Person> found, List<Message> messages)
    {
        if (no.Length == 0)
        {
            messages.Add(MessageTable.At(field, "E0012", label));
            return null;
        }

        if (persons.Find(no) is not { } person)
        {
            messages.Add(MessageTable.At(field, "E0044", label));
            return null;
        }

        found[no] = person;
        if (!string.Equals(person.Status, Person.Resident, StringComparison.Ordinal))
        {
            var code = string.Equals(person.Status, Person.Dead, StringComparison.Ordinal) ? "E0046" : "E0045";
            messages.Add(MessageTable.At(field, code, label));
        }

        return person;
    }

    private static void Twice(ClaimInput input, List<Message> messages)
    {
        var typed = new List<(string Field, string No)> { ("claimant-no", input.ClaimantNo), ("spouse-no", input.SpouseNo) };
        typed.AddRange(input.Children.Select(c => (c.Field("no"), c.No)));
        typed.AddRange(input.Siblings.Select(s => (s.Field("no"), s.No)));
        foreach (var again in typed.Where(t => t.No.Length > 0).GroupBy(t => t.No, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            messages.Add(MessageTable.At(again.Last().Field, "E0056", again.Key));
        }
    }

    private static bool IsPublicServant(ClaimInput input, Person claimant) =>
        string.Equals(input.Job, Codes.PublicServant, StringComparison.Ordinal)
        || string.Equals(claimant.Occupation, "公務員", StringComparison.Ordinal);

    private static AllowanceResult Amounts(ClaimInput input, Dictionary<string, Person> found, YearMonth month)
    {
        var paid = input.Children.Where(c => found.ContainsKey(c.No) && Codes.IsYes(c.Custody))
            .Select(c => new CountedPerson(c.Row, found[c.No].Birth, IsPaid: true));
        var counted = input.Siblings.Where(s => found.ContainsKey(s.No) && s.IsCounted)
            .Select(s => new CountedPerson(s.Row, found[s.No].Birth, IsPaid: false));
        return AllowanceCalculator.Compute(month, paid.Concat(counted));
    }

    /// <summary>The label of a row, as the messages name it: 児童1 宛名番号.</summary>
    internal static string RowLabel(string grid, int row, string label) =>
        string.Create(CultureInfo.InvariantCulture, $"{grid}{row} {label}");
}
