using CoreSystem.Web.Allowance;
using CoreSystem.Web.Faults;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Operators;

namespace CoreSystem.Web.Endpoints;

/// <summary>審査 (F10), 登録 (F12) and 保留 (F9) of JT1001.</summary>
internal static class ClaimEndpoints
{
    private const string Screen = "JT1001";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/JT1001/examine", (ClaimRequest request, HttpContext context, ClaimChecker checker) =>
        {
            var claim = checker.Check(ClaimInput.From(request.Fields));
            return Reply(context, "examined", claim.FirstError ?? MessageTable.Get("I0004"), claim);
        });
        app.MapPost("/JT1001/register", Register);
        app.MapPost("/JT1001/hold", (ClaimRequest request, HttpContext context, ClaimChecker checker, HoldStore holds) =>
        {
            var claim = checker.Check(ClaimInput.From(request.Fields));
            if (claim.Input.ReceptionNo.Length == 0)
            {
                return Reply(context, "refused", MessageTable.Get("E0012", "受付番号"), claim);
            }

            holds.Put(claim, request.Fields, Operator(context).OperatorId);
            return Reply(context, "held", MessageTable.Get("I0005", claim.Input.ReceptionNo), claim);
        });
    }

    // Each call runs all checks again: errors refuse; then each warning and at last Q0001 is asked, one a call.
    private static IResult Register(
        ClaimRequest request,
        HttpContext context,
        ClaimChecker checker,
        ClaimRegistrar registrar,
        CommitFaults faults)
    {
        var claim = checker.Check(ClaimInput.From(request.Fields));
        if (claim.FirstError is { } error)
        {
            return Reply(context, "refused", error, claim);
        }

        var answered = request.Answered ?? [];
        if (claim.Warnings.FirstOrDefault(w => !answered.Contains(w.Code, StringComparer.Ordinal)) is { } warning)
        {
            return Reply(context, "ask", warning, claim);
        }

        if (!request.Confirmed)
        {
            return Reply(context, "ask", MessageTable.Get("Q0001"), claim);
        }

        if (faults.Before(Screen, [claim.Input.ClaimantNo]) is { } fault)
        {
            return Reply(context, "refused", fault, claim);
        }

        var outcome = registrar.Register(claim, request.Versions ?? [], Operator(context).OperatorId);
        if (outcome.Refusal is { } refusal)
        {
            return Reply(context, "refused", refusal, claim);
        }

        return faults.After(Screen, context, () =>
            Reply(context, "done", MessageTable.Get("I0001", "認定番号", outcome.CertificationNo), claim, outcome.CertificationNo));
    }

    private static OperatorSession Operator(HttpContext context) =>
        context.Features.Get<OperatorSession>() ?? throw new InvalidOperationException("The session gate lets no one else in.");

    private static IResult Reply(HttpContext context, string step, Message message, CheckedClaim claim, string certificationNo = "") =>
        Results.Json(
            new ClaimReply(
                step,
                MessageView.Of(message),
                [.. claim.Messages.Select(MessageView.Of)],
                ResultView.Of(claim),
                certificationNo,
                LookupEndpoints.Dialogs(context, [])),
            ScreenJson.Options);
}
