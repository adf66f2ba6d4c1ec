using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Pages;

namespace Rpa.Scheduler.Accounts;

/// <summary>
/// Ends sessions: idle ones by the cookie's sliding time, all of them at the absolute limit. A page that refreshes itself
/// does not keep an abandoned session alive.
/// </summary>
internal sealed class SessionEvents(TimeProvider time, IOptions<AccountOptions> options) : CookieAuthenticationEvents
{
    /// <summary>Header of requests that a page sends by itself.</summary>
    public const string PollHeader = "X-Rpa-Poll";

    private const string StartedAt = "rpa:started-at";

    /// <summary>Renewing more often than this would only rewrite the cookie.</summary>
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    public override Task SigningIn(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(StartedAt, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var known = context.Properties.Items.TryGetValue(StartedAt, out var text);
        if (!known
            || !DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var started)
            || time.GetUtcNow() - started > options.Value.AbsoluteSession)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        if (context.Request.Headers.ContainsKey(PollHeader))
        {
            // The usual check issues the cookie anew, which would keep an abandoned page signed in.
            var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
            if (await signIn.ValidateSecurityStampAsync(context.Principal) is null)
            {
                context.RejectPrincipal();
            }

            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = !context.Request.Headers.ContainsKey(PollHeader) && context.ElapsedTime > RenewAfter;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsFromScript(context.Request))
        {
            // A part of a page cannot show the sign-in page: the whole page goes there and comes back.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Refresh"] = "true";
            return Task.CompletedTask;
        }

        return base.RedirectToLogin(context);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsFromScript(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        if (!context.Request.Path.HasValue || context.Request.Path == "/")
        {
            // The first page is the work list; who works elsewhere begins there.
            context.Response.Redirect(Landing.Of(context.HttpContext.User));
            return Task.CompletedTask;
        }

        return base.RedirectToAccessDenied(context);
    }

    private static bool IsFromScript(HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") || string.Equals(request.Headers["X-Requested-With"], "rpa", StringComparison.Ordinal);
}
