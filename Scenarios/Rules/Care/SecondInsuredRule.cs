using Rpa.Scenarios.Tables;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-005: what only insured persons from 40 to 64 (第2号) must have. A source that does not ask cannot lack it.</summary>
internal sealed class SecondInsuredRule : CareRule
{
    private const string Disease = "no2.disease";
    private const string InsurerName = "med.insurer_name";
    private const string InsurerNumber = "med.insurer_number";
    private const string Number = "insured.number";

    public override RuleInfo Info { get; } = new(
        "KG-005", Severity.Error, "第2号被保険者",
        "第2号被保険者（40〜64歳）の特定疾病か医療保険が書かれていない。知らない特定疾病名、医療保険に入っていないのに被保険者番号が H で始まらない人は W",
        "介護保険法 7条3項2号・9条2号、介護保険法施行令 2条", [Disease, InsurerName, InsurerNumber, Number], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (!care.IsSecond || care.Age is not (>= 40 or null))
        {
            return [];
        }

        return OnDisease(care).Concat(OnInsurance(care));
    }

    private IEnumerable<Finding> OnDisease(CareFacts care)
    {
        if (care.Text(Disease) is { } written)
        {
            if (TownTables.Default.Diseases.Find(written) is null)
            {
                yield return Warning(
                    "特定疾病名が16の特定疾病の一覧にありません。",
                    "主治医の診断名を確かめてください。特定疾病に当たるかは介護認定審査会が判断します。", Disease);
            }
        }
        else if (care.Application.Asks(Disease))
        {
            yield return Error(
                "第2号被保険者（40〜64歳）ですが、特定疾病名が書かれていません。",
                "特定疾病が原因の場合だけ認定を受けられます。原本を見て入力するか、申請者に確かめてください。", Disease);
        }
    }

    private IEnumerable<Finding> OnInsurance(CareFacts care)
    {
        var written = care.IsFilled(InsurerName) || care.IsFilled(InsurerNumber);
        if (!care.Application.Asks(InsurerName) || care.IsDeemedSecond || (written && !care.SaysUninsured))
        {
            yield break;
        }

        yield return care.SaysUninsured || (care.Resident is { } resident && care.Context.Ledger?.InsuranceOf(resident.AtenaNo) is null)
            ? Warning(
                "医療保険に入っていない40〜64歳の人ですが、被保険者番号が H で始まっていません。",
                "生活保護を受けている人（みなし2号）なら H で始まる番号です。福祉事務所に確かめてください。", Number, InsurerName)
            : Error(
                "第2号被保険者（40〜64歳）ですが、医療保険が書かれていません。",
                "資格確認書・資格情報のお知らせなどで、医療保険を確かめてください。", InsurerName, InsurerNumber);
    }
}
