using Rpa.Ocr.Documents;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>How a document ends: its state, the folder its file belongs in, and why.</summary>
/// <param name="State">A final state.</param>
/// <param name="Wanted">Folder of the file.</param>
/// <param name="Code">Stable code, null for Done.</param>
/// <param name="Reason">In Japanese, without personal data.</param>
internal sealed record DocumentVerdict(DocumentState State, Placement Wanted, string? Code, string? Reason)
{
    public const string DuplicateCode = "duplicate";
    public const string NoFormCode = "no-known-form";
    public const string BlankCode = "blank";
    public const string InternalCode = "internal";
    public const string ArchiveCode = "archive";
    public const string AttachmentCode = "attachment";
    public const string UnknownExportCode = "unknown-export";

    /// <summary>Verdict on a kind of file that is not taken, or null for one that is.</summary>
    public static DocumentVerdict? OfKind(FileKind kind) => kind switch
    {
        FileKind.Pdf or FileKind.Tiff or FileKind.Jpeg or FileKind.Png or FileKind.Csv or FileKind.Zip => null,
        FileKind.Empty => Failed(DecodeErrorCodes.Empty, "ファイルの中身が空です。スキャンや出力が途中で止まっていないか確かめて、もう一度入れてください。"),
        FileKind.Text => Rejected("文字だけのファイルで、申請書の画像でも電子申請の出力(CSV)でもありません。"),
        FileKind.Office => Rejected("Office文書は受け付けていません。申請書はPDF・TIFF・JPEG・PNGで、電子申請の出力はCSVで入れてください。"),
        FileKind.OtherImage => Rejected("この形式の画像は受け付けていません。PDF・TIFF・JPEG・PNGで保存し直してください。"),
        _ => Rejected("受け付けられる種類のファイルではありません。PDF・TIFF・JPEG・PNG、または電子申請の出力(CSV)を入れてください。"),
    };

    /// <summary>Verdict on a file that the reader refused.</summary>
    public static DocumentVerdict OfDecodeError(string code, string reason) => code
        is DecodeErrorCodes.UnsupportedKind or DecodeErrorCodes.TooManyBytes or DecodeErrorCodes.TooManyPages or DecodeErrorCodes.TooManyPixels
        ? new(DocumentState.Rejected, Placement.Rejected, code, reason)
        : Failed(code, reason);

    public static DocumentVerdict TooManyBytes(long limit) => new(
        DocumentState.Rejected,
        Placement.Rejected,
        DecodeErrorCodes.TooManyBytes,
        $"ファイルが大きすぎます(上限 {limit >> 20}MB)。解像度を300dpi程度にするか、分けてスキャンしてください。");

    public static DocumentVerdict CannotOpen { get; } =
        Failed(DecodeErrorCodes.CannotOpen, "ファイルを開く権限がありません。ファイルの権限を直して、もう一度入れてください。");

    public static DocumentVerdict Duplicate { get; } = new(
        DocumentState.Duplicate,
        Placement.Done,
        DuplicateCode,
        "同じ内容のファイルを既に受け付けています。二重には処理しません。");

    public static DocumentVerdict NoKnownForm(string? reason) => Failed(
        NoFormCode,
        "登録されている様式の頁が見つかりません。" + (reason ?? "様式の版や、紙の欠け・折れを確かめてください。"));

    public static DocumentVerdict Blank { get; } =
        Failed(BlankCode, "どの頁にも何も書かれていません。表と裏、上と下を取り違えていないか確かめて、スキャンし直してください。");

    public static DocumentVerdict Internal { get; } =
        Failed(InternalCode, "読取りの処理で障害が続いたため止めました。システム担当者に連絡してください。");

    public static DocumentVerdict UnknownExport(string reason) => new(DocumentState.Rejected, Placement.Rejected, UnknownExportCode, reason);

    public static DocumentVerdict RefusedArchive(string reason) => new(DocumentState.Rejected, Placement.Rejected, ArchiveCode, reason);

    public static DocumentVerdict NestedArchive { get; } = RefusedArchive("ZIPの中のZIPは受け付けていません。取り出して入れてください。");

    /// <summary>A file beside an export: kept, not read.</summary>
    public static DocumentVerdict Attachment { get; } = new(DocumentState.Done, Placement.Done, AttachmentCode, "電子申請の添付ファイルです。申請書としては読みません。");

    public static DocumentVerdict Done(string? remark) => new(DocumentState.Done, Placement.Done, null, remark);

    private static DocumentVerdict Rejected(string reason) =>
        new(DocumentState.Rejected, Placement.Rejected, DecodeErrorCodes.UnsupportedKind, reason);

    private static DocumentVerdict Failed(string code, string reason) => new(DocumentState.Unreadable, Placement.Failed, code, reason);
}
