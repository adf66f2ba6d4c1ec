using CoreSystem.Web.Dates;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Allowance;

/// <summary>A claim after 審査: its messages, and what could be worked out from it.</summary>
/// <param name="Input">What was typed.</param>
/// <param name="Messages">Errors first, then warnings.</param>
/// <param name="Persons">The persons found, by number.</param>
/// <param name="Start">支給開始年月; null when the dates do not stand.</param>
/// <param name="Result">Amounts; null when there is no start month.</param>
internal sealed record CheckedClaim(
    ClaimInput Input,
    IReadOnlyList<Message> Messages,
    IReadOnlyDictionary<string, Person> Persons,
    YearMonth? Start,
    AllowanceResult? Result)
{
    public Message? FirstError => Messages.FirstOrDefault(m => m.Kind == MessageKind.Error);

    public IEnumerable<Message> Warnings => Messages.Where(m => m.Kind == MessageKind.Warning);
}
