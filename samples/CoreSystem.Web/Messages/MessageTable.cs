using System.Globalization;
using System.Text;

namespace CoreSystem.Web.Messages;

/// <summary>Every message of the system by code. MESSAGES.md says when each appears.</summary>
internal static class MessageTable
{
    private static readonly Dictionary<string, CompositeFormat> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["E0001"] = "職員IDまたはパスワードが違います",
        ["E0002"] = "この職員IDはロックされています。システム管理者に連絡してください",
        ["E0003"] = "セッションが終了しました。ログインし直してください",
        ["E0004"] = "業務コードが存在しません({0})",
        ["E0012"] = "必須項目です({0})",
        ["E0013"] = "入力内容が正しくありません({0})",
        ["E0014"] = "検索条件を入力してください",
        ["E0031"] = "チェックデジットエラー({0})",
        ["E0032"] = "個人番号による検索は許可されていません",
        ["E0044"] = "該当者が存在しません({0})",
        ["E0045"] = "転出者です({0})",
        ["E0046"] = "死亡者です({0})",
        ["E0051"] = "日付が正しくありません({0})",
        ["E0052"] = "有効期間外です({0})",
        ["E0053"] = "支給対象年齢の児童ではありません({0})",
        ["E0054"] = "算定対象年齢の者ではありません({0})",
        ["E0055"] = "監護していない児童は対象になりません({0})",
        ["E0056"] = "同じ宛名番号が入力されています({0})",
        ["E0057"] = "配偶者無のとき配偶者宛名番号は入力できません",
        ["E0061"] = "金融機関コードが存在しません({0})",
        ["E0062"] = "振込先は普通預金に限ります",
        ["E0063"] = "支店コードが存在しません({0})",
        ["E0064"] = "口座番号が正しくありません",
        ["E0065"] = "口座名義に使用できない文字があります",
        ["E0066"] = "公金受取口座を利用するとき口座は入力できません",
        ["E0101"] = "既に受給者として登録されています({0})",
        ["E0102"] = "児童は他の受給者の支給対象です(重複)({0})",
        ["E0103"] = "この受付番号は既に登録されています({0})",
        ["E0901"] = "他の端末で更新されています。再表示してください({0})",
        ["E0950"] = "オンライン停止中です。運用時間 {0}",
        ["E0999"] = "システムエラー(通信断)",
        ["W0201"] = "15日特例に該当しません。請求月の翌月から支給開始します",
        ["W0202"] = "名義人カナと請求者カナが一致しません",
        ["W0203"] = "同一世帯ではありません({0})",
        ["W0204"] = "申請中のデータがあります({0})",
        ["W0301"] = "請求者は公務員として登録されています",
        ["Q0001"] = "登録します。よろしいですか？",
        ["Q0002"] = "入力内容を破棄します。よろしいですか？",
        ["Q0003"] = "この保留を取り消します。よろしいですか？",
        ["I0001"] = "登録しました。認定番号 {0}",
        ["I0002"] = "対象件数が50件を超えました。条件を絞ってください",
        ["I0003"] = "{0}件が該当しました",
        ["I0004"] = "審査が終了しました",
        ["I0005"] = "保留しました。受付番号 {0}",
        ["I0090"] = "{0}",
        ["A0001"] = "支援措置対象者です。取扱注意",
    }.ToDictionary(pair => pair.Key, pair => CompositeFormat.Parse(pair.Value), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    /// <summary>The text of a code with its placeholders.</summary>
    public static string Template(string code) => Texts[code].Format;

    public static Message Get(string code, params object[] arguments) =>
        new(code, string.Format(CultureInfo.InvariantCulture, Texts[code], arguments));

    /// <summary>The message, pointing at a field of the screen.</summary>
    public static Message At(string field, string code, params object[] arguments) =>
        Get(code, arguments) with { Field = field };
}
