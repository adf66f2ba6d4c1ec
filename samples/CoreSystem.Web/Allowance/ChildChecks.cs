using CoreSystem.Web.Dates;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Allowance;

/// <summary>Checks of the tabs 児童 and 兄姉等.</summary>
internal static class ChildChecks
{
    public static void Run(
        ClaimInput input,
        Person? claimant,
        YearMonth? start,
        Func<string, string, string, Person?> find,
        RecipientStore recipients,
        List<Message> messages)
    {
        if (input.Children.Count == 0)
        {
            messages.Add(MessageTable.At("child-1-no", "E0012", "児童"));
        }

        foreach (var child in input.Children)
        {
            var label = ClaimChecker.RowLabel("児童", child.Row, "宛名番号");
            if (find(child.Field("no"), child.No, label) is { } person)
            {
                Child(input, child, person, claimant, start, recipients, messages);
            }

            ChildCodes(child, messages);
        }

        foreach (var sibling in input.Siblings)
        {
            var label = ClaimChecker.RowLabel("兄姉等", sibling.Row, "宛名番号");
            if (find(sibling.Field("no"), sibling.No, label) is { } person
                && start is { } month && !AllowanceCalculator.IsSibling(person.Birth, month))
            {
                messages.Add(MessageTable.At(sibling.Field("no"), "E0054", ClaimChecker.RowLabel("兄姉等", sibling.Row, "").TrimEnd()));
            }

            CodeField.Check(sibling.Field("custody"), ClaimChecker.RowLabel("兄姉等", sibling.Row, "監護相当"), sibling.Custody, Codes.Exists, messages);
            CodeField.Check(sibling.Field("cost"), ClaimChecker.RowLabel("兄姉等", sibling.Row, "生計費負担"), sibling.Cost, Codes.Exists, messages);
        }
    }

    private static void Child(
        ClaimInput input,
        ChildInput child,
        Person person,
        Person? claimant,
        YearMonth? start,
        RecipientStore recipients,
        List<Message> messages)
    {
        var label = ClaimChecker.RowLabel("児童", child.Row, "").TrimEnd();
        if (Wareki.TryParse(input.ClaimDate, out var claimed) && person.Birth > claimed)
        {
            messages.Add(MessageTable.At(child.Field("no"), "E0052", $"{label} 出生日は請求日より後"));
        }

        if (start is { } month && !AllowanceCalculator.IsChild(person.Birth, month))
        {
            messages.Add(MessageTable.At(child.Field("no"), "E0053", label));
        }

        if (recipients.ActiveRecipientOf(person.No) is { } other
            && !string.Equals(other, input.ClaimantNo, StringComparison.Ordinal))
        {
            messages.Add(MessageTable.At(child.Field("no"), "E0102", label));
        }

        if (recipients.IsHeld(person.No, input.ReceptionNo))
        {
            messages.Add(MessageTable.At(child.Field("no"), "W0204", label));
        }

        if (claimant is not null && string.Equals(child.Cohabit, "1", StringComparison.Ordinal)
            && !string.Equals(person.HouseholdNo, claimant.HouseholdNo, StringComparison.Ordinal))
        {
            messages.Add(MessageTable.At(child.Field("cohabit"), "W0203", label));
        }
    }

    private static void ChildCodes(ChildInput child, List<Message> messages)
    {
        if (child.Relation.Length == 0)
        {
            messages.Add(MessageTable.At(child.Field("relation"), "E0012", ClaimChecker.RowLabel("児童", child.Row, "続柄")));
        }

        if (CodeField.Check(child.Field("custody"), ClaimChecker.RowLabel("児童", child.Row, "監護"), child.Custody, Codes.Exists, messages)
            && !Codes.IsYes(child.Custody))
        {
            messages.Add(MessageTable.At(child.Field("custody"), "E0055", ClaimChecker.RowLabel("児童", child.Row, "").TrimEnd()));
        }

        CodeField.Check(child.Field("living"), ClaimChecker.RowLabel("児童", child.Row, "生計"), child.Living, Codes.Living, messages);
        CodeField.Check(child.Field("cohabit"), ClaimChecker.RowLabel("児童", child.Row, "同居"), child.Cohabit, Codes.Cohabit, messages);
    }
}
