using Rpa.Ocr.Forms;
using Rpa.Ocr.Forms.Blanks;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Forms;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Forms;

public sealed class FormProposerTests(FormSamples samples) : IClassFixture<FormSamples>
{
    private const string Revision = "care-certification-rev2";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_blank_gives_a_revision_with_boxes_dates_choices_and_texts_at_their_places()
    {
        var proposal = await ProposeAsync();
        var truth = FormSamples.Truth(Revision);

        foreach (var key in (string[])["insured.my_number", "app.date", "insured.birth", "kind", "prev.level", "insured.name", "insured.kana", "doctor.hospital", "consent.sign"])
        {
            var right = truth.Fields.Single(field => Is(field, key));
            var found = proposal.Form.Fields.SingleOrDefault(field => Is(field, key)).ShouldNotBeNull(key);
            found.Kind.ShouldBe(right.Kind, key);
            found.Boxes.Count.ShouldBe(right.Boxes.Count, key);
            found.Options.Select(option => option.Code).ShouldBe(right.Options.Select(option => option.Code), key);
            Rects.Likeness(found.Rect, right.Rect).ShouldBeGreaterThan(0.5, key);
        }

        var birth = proposal.Form.Fields.Single(field => field.Key is "insured.birth").Date.ShouldNotBeNull();
        birth.Eras.ShouldBe([2, 3]);
        birth.EraFixed.ShouldBeFalse();
        proposal.Form.Fields.Single(field => field.Key is "app.date").Date.ShouldNotBeNull().EraFixed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_proposal_loads_as_it_is_written_and_every_doubt_is_a_remark()
    {
        using var folder = new CopiedProcedures();
        var procedure = ProcedureCatalog.Load(folder.Path).Get("care-certification");
        var proposal = await ProposeAsync();

        new FormInstaller(folder.Path).Install(procedure, proposal.Form with { Revision = "care-new" }, (proposal with { Form = proposal.Form with { Revision = "care-new" } }).ToYaml(), FormSamples.Blank(Revision));

        var loaded = ProcedureCatalog.Load(folder.Path).Forms.Single(form => form.Form.Revision is "care-new").Form;
        loaded.Fields.Select(field => field.Key).ShouldBe(proposal.Form.Fields.Select(field => field.Key));
        proposal.Remarks.Values.ShouldAllBe(remark => remark.StartsWith("要確認", StringComparison.Ordinal));
        proposal.Confidence.Where(field => field.Value < 0.75).ShouldAllBe(field => proposal.Remarks.ContainsKey(field.Key));
        proposal.Missing.ShouldContain(field => string.Equals(field.Key, "survey.who", StringComparison.Ordinal), "the form of the other town does not ask for it");
    }

    [Fact]
    public async Task A_file_that_is_no_pdf_is_refused_with_what_to_do()
    {
        var path = Path.Combine(Repository.Scans, "d-child-allowance-claim-02_p1.jpg");

        (await Should.ThrowAsync<BlankFormException>(() => samples.Proposer.ProposeAsync(path, "x", Procedure, false, Token))).Message.ShouldContain("is not a PDF");
    }

    [Fact]
    public async Task An_encrypted_pdf_is_refused()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Documents", "Files", "encrypted.pdf");

        (await Should.ThrowAsync<BlankFormException>(() => samples.Proposer.ProposeAsync(path, "x", Procedure, false, Token))).Message.ShouldContain("password");
    }

    [Fact]
    public async Task A_page_without_rulings_is_no_form()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Documents", "Files", "two-pages.pdf");

        (await Should.ThrowAsync<BlankFormException>(() => samples.Proposer.ProposeAsync(path, "x", Procedure, false, Token))).Message.ShouldContain("no ruled cells");
    }

    private static bool Is(PaperField field, string key) => string.Equals(field.Key, key, StringComparison.Ordinal);

    private ProcedureDefinition Procedure => samples.Procedures.Get("care-certification");

    private Task<FormProposal> ProposeAsync() => samples.Proposer.ProposeAsync(FormSamples.Blank(Revision), Revision, Procedure, false, Token);
}
