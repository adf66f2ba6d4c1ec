using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Web;

/// <summary>Pictures of cases, on which My Number boxes are always blacked out: showing one takes a reason and goes through the case page. And of pages that became no case.</summary>
internal static class ImageEndpoints
{
    public static void MapImages(this IEndpointRouteBuilder routes)
    {
        var images = routes.MapGroup("/images").RequireAuthorization(Policies.Review);
        images.MapGet("/pages/{pageId:guid}", async (Guid pageId, HttpContext context, ICaseQueries cases, CancellationToken cancellationToken) =>
            await cases.PageImageAsync(pageId, reveal: false, UserName(context), cancellationToken) is { } image
                ? Results.Bytes(image.Bytes, image.MediaType)
                : Results.NotFound());
        images.MapGet("/crops/{caseId:guid}/{fieldKey}", async (Guid caseId, string fieldKey, HttpContext context, ICaseQueries cases, CancellationToken cancellationToken) =>
            Png(await cases.CropAsync(caseId, fieldKey, reveal: false, UserName(context), cancellationToken)));
        images.MapGet("/screenshots/{screenshotId:guid}", async (Guid screenshotId, HttpContext context, ICaseQueries cases, CancellationToken cancellationToken) =>
            Png(await cases.ScreenshotAsync(screenshotId, UserName(context), cancellationToken)));

        // Where a number stands on a page of no form is not known: it is shown as it is, to those who may ask for numbers, and written down.
        images.MapGet("/unknown/{pageId:guid}", async (Guid pageId, HttpContext context, IUnknownPages pages, CancellationToken cancellationToken) =>
            Png(await pages.ImageAsync(pageId, UserName(context), cancellationToken)));
    }

    private static IResult Png(byte[]? bytes) => bytes is null ? Results.NotFound() : Results.Bytes(bytes, "image/png");

    private static string UserName(HttpContext context) => context.User.Identity?.Name ?? "";
}
