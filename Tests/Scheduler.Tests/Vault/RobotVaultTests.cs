using Microsoft.EntityFrameworkCore;
using Rpa.Robots.Accounts;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Tests.Support;
using Rpa.Scheduler.Vault;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Vault;

/// <summary>The robots' accounts, on a real store.</summary>
public sealed class RobotVaultTests
{
    private const string Password = "mihon-himitsu-1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_given_to_robots_of_its_core_system_and_no_other()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var vault = service.Get<RobotVault>();
        await vault.SetAsync("core", new RobotCredential("R001", Password), "kanri", Cancel);

        (await service.Get<ICredentialSource>().FindAsync("core", Cancel)).ShouldBe([new RobotCredential("R001", Password)]);
        (await vault.FindAsync("care", Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_password_replaces_the_old_one_and_other_accounts_stay()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        var vault = service.Get<RobotVault>();
        await vault.SetAsync("core", new RobotCredential("R001", "old-password"), "kanri", Cancel);
        await vault.SetAsync("core", new RobotCredential("R002", Password), "kanri", Cancel);
        await vault.SetAsync("core", new RobotCredential("R001", Password), "kanri", Cancel);

        (await vault.FindAsync("core", Cancel)).ShouldBe([new RobotCredential("R002", Password), new RobotCredential("R001", Password)]);
        (await vault.RemoveAsync("core", "R002", "kanri", Cancel)).ShouldBeTrue();
        (await vault.RemoveAsync("core", "R002", "kanri", Cancel)).ShouldBeFalse();
        (await vault.ListAsync(Cancel)).ShouldBe([("core", "R001")]);
    }

    [Fact]
    public async Task Neither_the_store_nor_the_audit_log_tells_a_password_or_opens_under_another_key()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        await service.Get<RobotVault>().SetAsync("core", new RobotCredential("R001", Password), "kanri", Cancel);
        await using var context = await service.Get<StoreSessions>().ReadAsync(Cancel);
        var kept = (await context.Settings.SingleAsync(Cancel)).Value;

        kept.ShouldNotContain(Password, Case.Sensitive);
        (await context.Audit.ToListAsync(Cancel)).ShouldAllBe(row => row.Detail == null || !row.Detail.Contains(Password, StringComparison.Ordinal));
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => new MasterKey(new byte[MasterKey.Size]).OpenVault(Convert.FromBase64String(kept), "vault.core"));
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => service.Get<MasterKey>().OpenVault(Convert.FromBase64String(kept), "vault.care"));
    }
}
