namespace Rpa.Scheduler.Accounts;

/// <summary>A person with a password given by an administrator sees nothing but the page that changes it.</summary>
internal sealed class PasswordChangeMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.HasClaim(claim => string.Equals(claim.Type, AccountClaims.MustChangePassword, StringComparison.Ordinal))
            && !context.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect("/account/password");
            return Task.CompletedTask;
        }

        return next(context);
    }
}
