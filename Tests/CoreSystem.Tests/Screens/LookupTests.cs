namespace Rpa.CoreSystem.Tests.Screens;

public sealed class LookupTests(CoreSystemFixture system) : IClassFixture<CoreSystemFixture>
{
    [Fact]
    public async Task A_person_is_shown_with_name_birth_and_address()
    {
        var client = system.Client;

        var answer = await client.CallAsync("/JT1001/person", new { field = "claimant-no", code = "0041000769" });

        var person = answer.GetProperty("person");
        person.GetProperty("name").GetString().ShouldBe("山﨑　智");
        person.GetProperty("kana").GetString().ShouldBe("ヤマザキ　サトシ");
        person.GetProperty("birthText").GetString().ShouldBe("平成04年10月06日");
        person.GetProperty("address").GetString().ShouldBe("架空県見本市松風町７６７番地の６　メゾン緑７０３号");
        answer.GetProperty("dialogs").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("person", "claimant-no", "9999999999", "", "E0044")]
    [InlineData("person", "claimant-no", "0041005662", "", "A0001")]
    [InlineData("date", "claim-date", "5081301", "", "E0051")]
    [InlineData("bank", "bank-code", "0001", "", "E0061")]
    [InlineData("branch", "branch-code", "999", "1971", "E0063")]
    [InlineData("branch", "branch-code", "58", "9900", "E0063")]
    public async Task A_code_that_needs_attention_opens_a_window(string kind, string field, string code, string bank, string message)
    {
        var client = system.Client;

        var answer = await client.CallAsync($"/JT1001/{kind}", new { field, code, bank });

        var dialog = answer.GetProperty("dialogs").EnumerateArray().ShouldHaveSingleItem();
        dialog.GetProperty("code").GetString().ShouldBe(message);
        dialog.GetProperty("field").GetString().ShouldBe(field);
    }

    [Theory]
    [InlineData("date", "5080720", "", "令和08年07月20日")]
    [InlineData("bank", "9900", "", "ゆうちょ銀行")]
    [InlineData("branch", "058", "9900", "〇五八店")]
    [InlineData("branch", "738", "9900", "七三八店")]
    [InlineData("branch", "009", "1971", "川端支店")]
    public async Task A_known_code_shows_its_name(string kind, string code, string bank, string text)
    {
        var client = system.Client;

        var answer = await client.CallAsync($"/JT1001/{kind}", new { field = "x", code, bank });

        answer.GetProperty("text").GetString().ShouldBe(text);
        answer.GetProperty("dialogs").GetArrayLength().ShouldBe(0);
    }
}
