namespace Rpa.CoreSystem.Tests.Screens;

public sealed class PersonSearchTests(CoreSystemFixture system) : IClassFixture<CoreSystemFixture>
{
    [Theory]
    [InlineData("0041000769", "0041000769")]
    [InlineData("4041006", "0041000769")]
    [InlineData("19921006", "0041000769")]
    [InlineData("ヤマザキ　サト", "0041000769")]
    [InlineData("ﾔﾏｻﾞｷ ｻﾄ", "0041000769")]
    [InlineData("やまざきさと", "0041000769")]
    public async Task One_box_takes_a_number_a_birth_date_or_kana(string typed, string no)
    {
        var client = system.Client;

        var page = await client.SubmitAsync("/AT0110", ("Q", typed), ("Match", "1"));

        string.Join(' ', Html.Rows(page)).ShouldContain(no);
    }

    [Theory]
    [InlineData("", "E0014")]
    [InlineData("山崎", "E0013")]
    [InlineData("12345", "E0013")]
    [InlineData("4310501", "E0051")]
    [InlineData("19921306", "E0051")]
    [InlineData("123456789012", "E0031")]
    [InlineData("123456789018", "E0032")]
    [InlineData("9999999999", "E0044")]
    [InlineData("%", "E0013")]
    public async Task What_cannot_be_searched_for_is_refused(string typed, string code)
    {
        var client = system.Client;

        Html.Message(await client.SubmitAsync("/AT0110", ("Q", typed), ("Match", "1"))).ShouldBe(code);
    }

    [Fact]
    public async Task A_part_of_the_name_is_found_only_by_part_match()
    {
        var client = system.Client;

        Html.Rows(await client.SubmitAsync("/AT0110", ("Q", "ザキサト"), ("Match", "1"))).ShouldBeEmpty();
        Html.Rows(await client.SubmitAsync("/AT0110", ("Q", "ザキサト"), ("Match", "2"))).ShouldBe(["0041000769"]);
    }

    [Fact]
    public async Task Who_moved_out_or_died_is_shown_only_on_request_with_a_badge()
    {
        var client = system.Client;

        Html.Rows(await client.SubmitAsync("/AT0110", ("Q", "0041006603"), ("Match", "1"))).ShouldBeEmpty();
        var dead = await client.SubmitAsync("/AT0110", ("Q", "0041006603"), ("Match", "1"), ("Removed", "true"));
        var moved = await client.SubmitAsync("/AT0110", ("Q", "0041007164"), ("Match", "1"), ("Removed", "true"));

        dead.ShouldContain(">死亡</span>");
        moved.ShouldContain(">転出</span>");
    }

    [Fact]
    public async Task More_than_fifty_rows_are_cut_with_a_notice()
    {
        var client = system.Client;

        var page = await client.SubmitAsync("/AT0110", ("Q", "タ"), ("Match", "2"));

        Html.Rows(page).Count.ShouldBe(50);
        Html.Message(page).ShouldBe("I0002");
    }

    [Fact]
    public async Task A_chosen_row_shows_the_person_and_the_household()
    {
        var client = system.Client;

        var page = await client.SubmitAsync("/AT0110", ("Q", "0041000769"), ("Match", "1"), ("Chosen", "0041000769"));

        Html.Text(page, "person-name").ShouldBe("山﨑　智");
        Html.Text(page, "person-birth").ShouldBe("平成04年10月06日");
        Html.Attribute(page, "person-birth", "data-value").ShouldBe("4041006");
        page.ShouldContain("<tr data-no=\"0041001007\">");
        Html.Dialogs(page).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_protected_person_opens_a_window()
    {
        var client = system.Client;

        var page = await client.SubmitAsync("/AT0110", ("Q", "0041005662"), ("Match", "1"), ("Chosen", "0041005662"));

        Html.Dialogs(page).ShouldBe(["A0001"]);
    }

    [Fact]
    public async Task The_search_window_finds_persons_banks_and_branches()
    {
        var client = system.Client;

        var persons = await client.CallAsync("/JT1001/search", new { kind = "person", text = "ヤマザキサ", match = "1", bank = "" });
        var banks = await client.CallAsync("/JT1001/search", new { kind = "bank", text = "信用金庫", match = "1", bank = "" });
        var branches = await client.CallAsync("/JT1001/search", new { kind = "branch", text = "川端", match = "1", bank = "1971" });

        persons.GetProperty("rows")[0][0].GetString().ShouldBe("0041000769");
        banks.GetProperty("rows")[0][0].GetString().ShouldBe("1971");
        branches.GetProperty("rows")[0][0].GetString().ShouldBe("009");
    }
}
