using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

public sealed class EntryTests
{
    [Fact]
    public async Task A_newborns_claim_is_registered_and_the_record_equals_the_case()
    {
        await using var core = await CoreSystemHost.StartAsync();
        await using var robot = new Robot(core.Address);
        var claim = Claim.OfNewborn();
        var journal = new TestJournal();

        var outcome = await robot.RunAsync(claim.Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}{Environment.NewLine}{journal}");

    }
}
