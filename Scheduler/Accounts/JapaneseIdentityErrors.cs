using Microsoft.AspNetCore.Identity;

namespace Rpa.Scheduler.Accounts;

/// <summary>What Identity refuses, in the words of our screens.</summary>
internal sealed class JapaneseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Of(nameof(DefaultError), "処理できませんでした。もう一度お試しください。");

    public override IdentityError ConcurrencyFailure() => Of(nameof(ConcurrencyFailure), "ほかの管理者が変更しました。画面を開き直してください。");

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "現在のパスワードが違います。");

    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidUserName), "職員IDは半角の英数字と . - _ @ + で入力してください。");

    public override IdentityError DuplicateUserName(string userName) => Of(nameof(DuplicateUserName), "この職員IDは既に使われています。");

    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), $"パスワードは{length}文字以上にしてください。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Of(nameof(PasswordRequiresUniqueChars), $"パスワードには{uniqueChars}種類以上の文字を使ってください。");

    public override IdentityError UserAlreadyInRole(string role) => Of(nameof(UserAlreadyInRole), "既にこの職責が付いています。");

    public override IdentityError UserNotInRole(string role) => Of(nameof(UserNotInRole), "この職責は付いていません。");

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
