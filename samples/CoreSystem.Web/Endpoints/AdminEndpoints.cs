using System.Net;
using CoreSystem.Web.Faults;
using CoreSystem.Web.Operators;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Endpoints;

/// <summary>
/// Switches for tests, mapped only when <c>CoreSystem:Admin</c> is true and answering only to this machine.
/// </summary>
internal static class AdminEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/admin").AddEndpointFilter(async (context, next) =>
            IsLocal(context.HttpContext.Connection.RemoteIpAddress) ? await next(context) : Results.NotFound());
        admin.MapGet("/faults", (FaultInjector faults) => Results.Json(faults.Plan, FaultPlan.Json));
        admin.MapPut("/faults", async (HttpRequest request, FaultInjector faults) =>
        {
            using var reader = new StreamReader(request.Body);
            try
            {
                faults.Use(FaultPlan.Parse(await reader.ReadToEndAsync(request.HttpContext.RequestAborted)));
                return Results.NoContent();
            }
            catch (FormatException wrong)
            {
                return Results.BadRequest(wrong.Message);
            }
        });
        admin.MapDelete("/faults", (FaultInjector faults) =>
        {
            faults.Use(FaultPlan.None);
            return Results.NoContent();
        });
        admin.MapPost("/operators/{id}/unlock", (string id, OperatorAccounts accounts) =>
        {
            accounts.Unlock(id);
            return Results.NoContent();
        });
        admin.MapPost("/persons/{no}/touch", (string no, PersonVersions versions) =>
        {
            versions.Raise(no);
            return Results.NoContent();
        });
    }

    // The in-memory server of tests has no address at all.
    private static bool IsLocal(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
