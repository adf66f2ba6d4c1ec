using System.Globalization;

namespace Rpa.Ocr.Registration;

/// <summary>Why a page is unknown, in the words a clerk reads.</summary>
internal static class RegistrationReasons
{
    public const string NothingAlike = "登録されているどの様式とも一致しません。";

    public const string TwoAlike = "よく似た様式（または版）が2つあり、どちらか決められません。";

    public static string TooLittleFound(double support) => string.Create(
        CultureInfo.InvariantCulture, $"様式の印刷部分が{support * 100:0}%しか見つかりません。別の様式か別の版、または一部が欠けた・隠れた用紙です。");

    public static string PartMissing(double share) => string.Create(
        CultureInfo.InvariantCulture, $"用紙の一部（約{share * 100:0}%）で様式の印刷が見つかりません。別の版の様式か、折れ・汚れ・隠れのある用紙です。");

    public static string TooInexact(double residualMm) => string.Create(
        CultureInfo.InvariantCulture, $"様式との位置合わせのずれが{residualMm:0.00}mmあり、大きすぎます。平らにしてスキャンし直してください。");
}
