using System.Globalization;
using System.Text;
using Rpa.Scenarios.Ledgers;

namespace Rpa.Scheduler.Town;

/// <summary>An import of the ledger in words.</summary>
internal static class LedgerImportText
{
    private const int ProblemsShown = 20;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["persons.csv"] = "住民",
        ["child_allowance_recipients.csv"] = "児童手当の受給者",
        ["care_insured.csv"] = "介護保険の被保険者",
        ["care_certifications.csv"] = "要介護認定",
        ["care_burden.csv"] = "負担限度額の課税・収入",
        ["medical_insurance.csv"] = "医療保険",
        ["special_collection.csv"] = "特別徴収",
        ["light_vehicles.csv"] = "軽自動車（原付等）",
        ["employers.csv"] = "事業者",
        ["hospitals.csv"] = "医療機関",
        ["banks.csv"] = "金融機関の店舗",
        ["postal.csv"] = "郵便番号",
    };

    /// <summary>Japanese name of a list.</summary>
    public static string NameOf(string file) => Names.GetValueOrDefault(file, file);

    /// <summary>The import as text for a terminal.</summary>
    public static string Write(LedgerImport import)
    {
        var text = new StringBuilder();
        if (import.Refusal is { } refusal)
        {
            text.AppendLine("取り込みません: " + refusal).AppendLine("書出しが正しければ --force を付けてください。");
        }

        foreach (var list in import.Changes.Lists.Where(list => list.Before + list.After > 0))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{NameOf(list.File)}: {list.After}件（前 {list.Before}件、増 {list.Added}、減 {list.Removed}、変更 {list.Changed}）");
        }

        if (import.Changes.NewlyProtected + import.Changes.NoLongerProtected > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"支援措置: 新たに {import.Changes.NewlyProtected}人、終了 {import.Changes.NoLongerProtected}人");
        }

        if (import.ProblemCount > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"読めない行・ファイル: {import.ProblemCount}件");
            foreach (var problem in import.Problems.Take(ProblemsShown))
            {
                text.AppendLine("  " + Write(problem));
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>One problem in a line.</summary>
    public static string Write(LedgerProblem problem) => problem.Line == 0
        ? $"{problem.File}: {problem.Reason}"
        : string.Create(CultureInfo.InvariantCulture, $"{problem.File} {problem.Line}行目{(problem.Column is { } column ? $"「{column}」" : "")}: {problem.Reason}");
}
