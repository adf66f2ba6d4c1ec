using Microsoft.AspNetCore.Identity;

namespace Rpa.Scheduler.Accounts;

/// <summary>A password that holds the 職員ID is as good as none.</summary>
internal sealed class UserNamePasswordValidator : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var holds = user.UserName is { Length: > 0 } name && password?.Contains(name, StringComparison.OrdinalIgnoreCase) == true;
        return Task.FromResult(holds
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordHoldsUserName", Description = "パスワードに職員IDを含めないでください。" })
            : IdentityResult.Success);
    }
}
