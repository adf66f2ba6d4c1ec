using System.Globalization;

namespace Rpa.Ocr.Documents;

/// <summary>The errors in the words a clerk reads.</summary>
internal static class DecodeErrors
{
    public static DecodeError Empty { get; } = new(
        DecodeErrorCodes.Empty, "ファイルが空（0バイト）です。もう一度スキャンしてください。");

    public static DecodeError Broken { get; } = new(
        DecodeErrorCodes.Broken, "ファイルが壊れていて画像を取り出せません。もう一度スキャンしてください。");

    public static DecodeError Truncated { get; } = new(
        DecodeErrorCodes.Truncated, "ファイルが途中で切れています。転送が終わっていないか、保存に失敗しています。もう一度スキャンしてください。");

    public static DecodeError Encrypted { get; } = new(
        DecodeErrorCodes.Encrypted, "PDFにパスワードがかかっていて開けません。パスワードを外したものを入れてください。");

    public static DecodeError TooSlow { get; } = new(
        DecodeErrorCodes.TooSlow, "読み込みに時間がかかりすぎるため中止しました。通常の設定（A4、300dpi）でスキャンし直してください。");

    public static DecodeError TooSmall { get; } = new(
        DecodeErrorCodes.TooSmall, "画像が小さすぎて書類として読めません。200dpi以上でスキャンし直してください。");

    public static DecodeError OddShape { get; } = new(
        DecodeErrorCodes.OddShape, "画像が細長すぎて書類の1ページとして読めません。1ページずつスキャンしてください。");

    public static DecodeError UnsupportedImage { get; } = new(
        DecodeErrorCodes.UnsupportedKind, "この形式の画像には対応していません。PDF・TIFF・JPEG・PNGの一般的な形式で保存し直してください。");

    public static DecodeError CannotOpen { get; } = new(
        DecodeErrorCodes.CannotOpen, "ファイルを開けません。ほかのプログラムが使用中か、移動・削除されたか、権限がありません。");

    public static DecodeError TooManyBytes(long bytes, long most) => new(
        DecodeErrorCodes.TooManyBytes,
        string.Create(CultureInfo.InvariantCulture, $"ファイルが大きすぎます（{bytes / 1048576.0:0.#}MB、上限{most / 1048576.0:0.#}MB）。分けてスキャンしてください。"));

    public static DecodeError TooManyPages(int pages, int most) => new(
        DecodeErrorCodes.TooManyPages,
        string.Create(CultureInfo.InvariantCulture, $"ページが多すぎます（{pages}ページ、上限{most}ページ）。分けてスキャンしてください。"));

    public static DecodeError TooManyPixels(int most) => new(
        DecodeErrorCodes.TooManyPixels,
        string.Create(CultureInfo.InvariantCulture, $"画像の画素数が多すぎます（上限{most / 1_000_000.0:0.#}百万画素）。300dpi程度でスキャンし直してください。"));

    public static DecodeError Unsupported(FileKind kind) => new(
        DecodeErrorCodes.UnsupportedKind,
        kind switch
        {
            FileKind.Office => "WordやExcelなどの文書です。紙のスキャン（PDF・TIFF・JPEG・PNG）を入れてください。",
            FileKind.Zip => "ZIPなどの圧縮ファイルです。中のファイルを取り出して入れてください。",
            FileKind.Csv => "CSVです。スキャンとしては読めません。",
            FileKind.Text => "文字だけのファイルです。紙のスキャン（PDF・TIFF・JPEG・PNG）を入れてください。",
            FileKind.OtherImage => "対応していない形式の画像です（HEIC・GIF・BMP・WebPなど）。PDF・TIFF・JPEG・PNGで保存し直してください。",
            _ => "スキャンとして読める形式（PDF・TIFF・JPEG・PNG）ではありません。",
        });
}
