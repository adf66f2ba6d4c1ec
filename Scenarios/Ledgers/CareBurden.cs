namespace Rpa.Scenarios.Ledgers;

/// <summary>What the town's tax data say for the burden limit (負担限度額) of an insured person in one of its years (August to July).</summary>
/// <param name="AtenaNo">宛名番号.</param>
/// <param name="From">First day of the year, usually 1 August.</param>
/// <param name="HouseholdTaxed">Whether somebody of the household pays 市町村民税.</param>
/// <param name="SpouseTaxed">Whether the spouse does, in another household too.</param>
/// <param name="OnAssistance">生活保護, or 老齢福祉年金 in a household not taxed: the first stage.</param>
/// <param name="Income">年金収入等 (pensions, those not taxed too, and other income) in yen, or null where unknown.</param>
public sealed record CareBurden(string AtenaNo, DateOnly From, bool HouseholdTaxed, bool SpouseTaxed, bool OnAssistance, long? Income);
