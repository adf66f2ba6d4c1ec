namespace Rpa.CoreSystem.Tests.Screens;

/// <summary>KG2001 要介護認定申請入力.</summary>
public sealed class CertificationScreenTests(CoreSystemFixture system) : IClassFixture<CoreSystemFixture>
{
    private readonly EntryTerminal _screen = new(system.Client, "KG2001");

    [Fact]
    public async Task A_whole_application_is_taken_and_judged()
    {
        var answer = await _screen.ExamineAsync(EntryForms.Certification());

        (answer.Codes(), answer.Code()).ShouldBe(("", "I0004"));
        EntryTerminal.Figure(answer, "category").ShouldBe("1");
        EntryTerminal.Figure(answer, "age").ShouldBe("76");
        EntryTerminal.Figure(answer, "from").ShouldBe("5080619");
        EntryTerminal.Figure(answer, "decide-by").ShouldBe("5080719");
    }

    [Theory]
    [InlineData("app-date", "", "E0012")]
    [InlineData("kind", "9", "E0013")]
    [InlineData("kind", "3", "E0012 E0110")]
    [InlineData("insured-no", "9999999999", "E0044")]
    [InlineData("app-date", "4310501", "E0051")]
    [InlineData("app-date", "5090101", "E0052")]
    [InlineData("insurer-no", "39992012", "E0031")]
    [InlineData("insurer-name", "𠮷田健保", "E0015")]
    [InlineData("hospital-no", "1", "E0047 E0111")]
    [InlineData("doctor-no", "1", "E0047")]
    [InlineData("doctor-no", "", "W0211")]
    [InlineData("disease-code", "07", "W0212")]
    [InlineData("disease-code", "77", "E0047 W0212")]
    [InlineData("consent", "2", "W0213")]
    [InlineData("applicant-kind", "2", "E0012")]
    [InlineData("applicant-kind", "3", "E0012")]
    [InlineData("facility-exists", "1", "E0012")]
    [InlineData("kind", "4", "E0012")]
    public async Task Each_mistake_has_its_message(string field, string value, string codes)
    {
        var said = (await _screen.CodesAsync(EntryForms.Certification().With((field, value)))).Split(' ').Order(StringComparer.Ordinal);

        string.Join(' ', said).ShouldBe(codes);
    }

    [Theory]
    [InlineData("0000005497", "5080818", "1", "E0109")] // certified now
    [InlineData("0000004706", "5070815", "2", "E0052")] // long before the end of the certification
    [InlineData("0000004659", "5080710", "1", "E0012")] // 第2号 without a disease
    public async Task What_the_register_knows_decides(string insured, string date, string kind, string code)
    {
        (await _screen.CodesAsync(EntryForms.Certification().With(("insured-no", insured), ("app-date", date), ("kind", kind)))).ShouldContain(code);
    }

    [Fact]
    public async Task A_dead_person_and_a_lost_qualification_are_told()
    {
        var dead = File.ReadLines(Path.Combine(CoreSystemHost.Town, "care_insured.csv")).Select(line => line.Split(',')).First(cells => cells[6] is "死亡")[0];

        var codes = await _screen.CodesAsync(EntryForms.Certification().With(("insured-no", dead), ("app-date", "5081030")));

        codes.ShouldContain("E0046");
        codes.ShouldContain("E0108");
    }

    [Fact]
    public async Task A_second_insured_person_without_medical_insurance_is_asked_about()
    {
        var codes = await _screen.CodesAsync(EntryForms.Certification().With(
            ("insured-no", "0000004659"), ("app-date", "5080710"), ("disease-code", "07"), ("insurer-no", ""), ("insurer-name", "")));

        codes.ShouldBe("W0214");
    }

    [Fact]
    public async Task A_registered_application_is_pending_and_warns_the_next_one()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var screen = new EntryTerminal(client, "KG2001");

        var done = await screen.RegisterAsync(EntryForms.Certification(await screen.OpenAsync(), remarks: "K-1"));
        var next = await screen.CodesAsync(EntryForms.Certification(await screen.OpenAsync()));

        (done.Step(), done.Text()).ShouldBe(("done", "登録しました。申請番号 08KR000001"));
        next.ShouldBe("W0204");
        Html.Rows(await client.SubmitAsync("/KG2901", ("Remarks", "K-1"))).ShouldBe(["08KR000001"]);
        var detail = await client.PageAsync("/KG2902/08KR000001");
        Html.Text(detail, "insured-name").ShouldBe("渡辺　トメ");
        Html.Attribute(detail, "app-date", "data-value").ShouldBe("5080619");
        Html.Text(detail, "insurance-number").ShouldBe("00012345");
        Html.Text(detail, "doctor-name").ShouldBe("武田　由紀");
    }
}
