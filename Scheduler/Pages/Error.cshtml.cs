using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Rpa.Scheduler.Pages;

/// <summary>Says what happened and what to do; never what the exception said.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string TraceId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public string Heading => Code switch
    {
        StatusCodes.Status400BadRequest => "画面の有効期限が切れました",
        StatusCodes.Status403Forbidden => "この画面を使う権限がありません",
        StatusCodes.Status404NotFound => "見つかりません",
        _ => "処理できませんでした",
    };

    public string Advice => Code switch
    {
        StatusCodes.Status400BadRequest => "前の画面に戻って開き直し、もう一度操作してください。",
        StatusCodes.Status403Forbidden => "必要な場合は、利用者管理の担当者に職責の追加を依頼してください。",
        StatusCodes.Status404NotFound => "案件または画面が見つかりません。作業一覧から開き直してください。",
        _ => "少し待ってからもう一度操作してください。続く場合は、下の問い合わせ番号を添えて運用担当者に連絡してください。",
    };
}
