using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Residents;

/// <summary>NAME-VARIANT: the name is the ledger's but for glyphs (髙/高). What is written is never changed for that.</summary>
internal sealed class NameVariantRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new(
        "NAME-VARIANT", Severity.Warning, "氏名の字体", "氏名の字体が宛名台帳と異なる（髙と高、﨑と崎など）", "住民基本台帳法 7条", ["*.name"], []);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var person in facts.NamedPersons.Where(person => person.Found is { Resident: not null, Name: not null }))
        {
            var (written, ledger) = (person.Found.Name, person.Found.Resident!);
            if (!NameText.StrictlyEqual(written, ledger.Name) && !NameText.StrictlyEqual(written, ledger.AliasName) && NameText.LooselyEqual(written, ledger.Name))
            {
                yield return new Finding(
                    Info.Id, Severity.Warning, $"{person.Label}の氏名の字体が台帳と異なります（台帳: {ledger.Name}）。",
                    "同じ人であることを確かめてください。書かれた字体はそのまま残ります。", [person.Subject[SubjectRole.Name]!]);
            }
        }
    }
}
