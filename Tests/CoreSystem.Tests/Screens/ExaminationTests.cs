namespace Rpa.CoreSystem.Tests.Screens;

public sealed class ExaminationTests(CoreSystemFixture system) : IClassFixture<CoreSystemFixture>
{
    [Fact]
    public async Task A_sound_claim_shows_children_start_and_amount()
    {
        var client = system.Client;

        var one = await client.ExamineAsync(Claims.OneChild());
        var two = await client.ExamineAsync(Claims.TwoChildrenAndSibling());

        one.Codes().ShouldBeEmpty();
        one.Code().ShouldBe("I0004");
        one.Result().ShouldBe(("2026-08", 15_000, 1, 1));
        two.Codes().ShouldBeEmpty();
        two.Result().ShouldBe(("2026-09", 40_000, 2, 3));
    }

    [Fact]
    public async Task A_sibling_whose_cost_is_not_borne_does_not_count()
    {
        var client = system.Client;

        var answer = await client.ExamineAsync(Claims.TwoChildrenAndSibling().With(("sibling-1-cost", "2")));

        answer.Codes().ShouldBeEmpty();
        answer.Result().ShouldBe(("2026-09", 20_000, 2, 2));
    }

    [Theory]
    [InlineData("claim-date", "", "E0012")]
    [InlineData("reception-date", "", "E0012")]
    [InlineData("event-date", "", "E0012")]
    [InlineData("claim-date", "5080732", "E0051")]
    [InlineData("claim-date", "5081101", "E0052")]
    [InlineData("event-date", "5080721", "E0052")]
    [InlineData("reason", "", "E0012")]
    [InlineData("reason", "4", "E0013")]
    [InlineData("claimant-no", "", "E0012")]
    [InlineData("claimant-no", "9999999999", "E0044")]
    [InlineData("claimant-no", "0041007164", "E0045")]
    [InlineData("claimant-no", "0041006603", "E0046")]
    [InlineData("claimant-no", "0041040098", "E0101")]
    [InlineData("claimant-job", "", "E0012")]
    [InlineData("claimant-pension", "3", "E0013")]
    [InlineData("claimant-job", "3", "W0301")]
    [InlineData("spouse-exists", "", "E0012")]
    [InlineData("spouse-no", "", "E0012")]
    [InlineData("spouse-no", "9999999999", "E0044")]
    [InlineData("spouse-exists", "2", "E0057")]
    [InlineData("spouse-no", "0041000769", "E0056")]
    [InlineData("child-1-no", "9999999999", "E0044")]
    [InlineData("child-1-no", "0041000890", "E0053")]
    [InlineData("child-1-no", "0041040337", "E0102")]
    [InlineData("child-1-no", "0041028938", "W0203")]
    [InlineData("child-1-relation", "", "E0012")]
    [InlineData("child-1-custody", "2", "E0055")]
    [InlineData("child-1-living", "3", "E0013")]
    [InlineData("child-1-cohabit", "", "E0012")]
    [InlineData("sibling-1-no", "0041028938", "E0054")]
    [InlineData("bank-code", "0001", "E0061")]
    [InlineData("branch-code", "999", "E0063")]
    [InlineData("account-type", "4", "E0062")]
    [InlineData("account-no", "194442", "E0064")]
    [InlineData("account-no", "0000000", "E0064")]
    [InlineData("account-no", "１９４４４２３", "E0064")]
    [InlineData("account-holder", "ヤマザキ　サトシ", "E0065")]
    [InlineData("account-holder", "ﾔﾏｻﾞｷ ﾘｴ", "W0202")]
    [InlineData("bank-public", "1", "E0066")]
    [InlineData("claim-date", "5080803", "W0201")]
    public async Task A_flaw_is_named_by_its_code(string field, string value, string code)
    {
        var client = system.Client;

        var answer = await client.ExamineAsync(Claims.OneChild().With((field, value), ("reception-date", field is "reception-date" ? value : "5080810")));

        answer.Codes().ShouldContain(code);
    }

    [Fact]
    public async Task A_late_claim_that_costs_no_month_is_not_warned_about()
    {
        var client = system.Client;

        var late = await client.ExamineAsync(Claims.OneChild().With(("claim-date", "5080731")));
        var later = await client.ExamineAsync(Claims.OneChild().With(("claim-date", "5080801"), ("reception-date", "5080801")));

        late.Codes().ShouldBeEmpty();
        late.Result().Start.ShouldBe("2026-08");
        later.Codes().ShouldBe("W0201");
        later.Result().Start.ShouldBe("2026-09");
    }

    [Fact]
    public async Task An_account_is_needed_unless_the_public_one_is_used()
    {
        var client = system.Client;
        var none = Claims.OneChild().With(("bank-code", ""), ("branch-code", ""), ("account-type", ""), ("account-no", ""), ("account-holder", ""));

        (await client.ExamineAsync(none)).Codes().ShouldBe("E0012");
        (await client.ExamineAsync(none.With(("bank-public", "1")))).Codes().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_office_account_takes_any_branch_of_three_digits()
    {
        var client = system.Client;

        var answer = await client.ExamineAsync(Claims.OneChild().With(("bank-code", "9900"), ("branch-code", "738"), ("account-no", "1992765")));

        answer.Codes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Errors_come_before_warnings()
    {
        var client = system.Client;

        var answer = await client.ExamineAsync(Claims.OneChild().With(("claimant-job", "3"), ("account-holder", "ﾔﾏｻﾞｷ ﾘｴ"), ("account-no", "1")));

        answer.Codes().ShouldBe("E0064 W0202 W0301");
        answer.Code().ShouldBe("E0064");
    }
}
