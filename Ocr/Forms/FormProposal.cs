using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Forms;

namespace Rpa.Ocr.Forms;

/// <summary>A form revision proposed from its blank.</summary>
/// <param name="Form">The revision, with the fields that were recognised.</param>
/// <param name="Confidence">How sure the recognition of each of them is (0–1), by key.</param>
/// <param name="Remarks">What a person should look at, by key.</param>
/// <param name="Unknown">Places to fill in that fit no field of the procedure.</param>
/// <param name="Missing">Fields of the procedure that were not found on the blank; those that must be filled first.</param>
public sealed record FormProposal(
    FormRevision Form,
    IReadOnlyDictionary<string, double> Confidence,
    IReadOnlyDictionary<string, string> Remarks,
    IReadOnlyList<(PaperField Field, string Remark)> Unknown,
    IReadOnlyList<FieldDefinition> Missing)
{
    /// <summary>The file, with a remark for each doubt.</summary>
    public string ToYaml() => FormFile.Write(
        Form,
        Remarks,
        "空欄の様式から自動で作った下書きです。./rpa form check で図に描き、「要確認」の行を直してください。\n座標は mm、原点はページの左上、矩形は [左, 上, 幅, 高さ]。書き方は Scenarios/README.md の「様式」。",
        Missing.Count == 0 ? null : "様式に見つからなかった項目（あれば上に足してください）:\n" + string.Join('\n', Missing.Select(field => $"  {field.Key} {field.Label}{(field.Requirement == Requirement.Required ? "（必須）" : "")}")),
        Unknown);
}
