using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Procedures;

public sealed class ChildAllowanceClaimTests
{
    private static readonly ProcedureDefinition Claim = ProcedureCatalog.Load().Get("child-allowance-claim");

    [Fact]
    public void Its_fields_are_exactly_those_of_the_form_and_in_paper_order_by_section()
    {
        var form = Claim.Forms.ShouldHaveSingleItem();

        Claim.Fields.Select(field => field.Key).ShouldBe(form.Fields.Select(field => field.Key), ignoreOrder: true);
        Claim.Fields.Count.ShouldBe(122);
    }

    [Fact]
    public void The_form_knows_its_pages_boxes_eras_and_its_blank_page()
    {
        var form = Claim.Forms[0];

        form.Pages.ShouldBe([new PaperPage(1, 210, 297), new PaperPage(2, 210, 297)]);
        form.Fields.Single(field => field.Key is "claimant.my_number").Boxes.Count.ShouldBe(12);
        var account = form.Fields.Single(field => field.Key is "bank.account");
        account.RightAligned.ShouldBeTrue();
        account.Rect.ShouldBe(new MmRect(121.0, 119.2, 43.4, 7.6));
        var birth = form.Fields.Single(field => field.Key is "claimant.birth").Date.ShouldNotBeNull();
        birth.Eras.ShouldBe([3, 4]);
        birth.EraRects.Keys.ShouldBe([3, 4]);
        birth.EraFixed.ShouldBeFalse();
        form.Fields.Single(field => field.Key is "claim.date").Date.ShouldNotBeNull().EraFixed.ShouldBeTrue();
        File.Exists(form.BlankPdf).ShouldBeTrue();
    }

    [Fact]
    public void Each_child_has_the_same_fields()
    {
        foreach (var n in Enumerable.Range(1, 5))
        {
            Claim.Fields.Count(field => field.Key.StartsWith($"child.{n}.", StringComparison.Ordinal)).ShouldBe(10);
            Claim.Find($"child.{n}.birth").ShouldNotBeNull().Section.ShouldBe($"児童{n}");
        }
    }

    [Fact]
    public void My_numbers_and_accounts_are_marked_as_such()
    {
        Claim.Fields.Where(field => field.Sensitivity is Sensitivity.MyNumber).Count().ShouldBe(7);
        Claim.Fields.Where(field => field.Key.StartsWith("bank.", StringComparison.Ordinal)).ShouldAllBe(field => field.Sensitivity == Sensitivity.Bank);
    }

    [Fact]
    public void My_numbers_and_account_numbers_need_more_confidence_than_the_rest()
    {
        Claim.Policy.StraightThrough.ShouldBeTrue();
        Claim.Policy.ThresholdOf(FieldType.Text).ShouldBeNull("thresholds follow from the accepted risk");
        Claim.Policy.RiskOf(FieldType.Text).ShouldBe(0.003);
        Claim.Policy.RiskOf(FieldType.MyNumber).ShouldBe(0.0001);
        Claim.Policy.RiskOf(FieldType.BankNumber).ShouldBe(0.0001);
    }

    [Fact]
    public void The_wide_export_of_pittari_has_77_columns()
    {
        var mapping = Claim.CsvMappings.Single(mapping => mapping.Source is "pittari");

        mapping.Source.ShouldBe("pittari");
        mapping.Columns.Count.ShouldBe(77);
        mapping.Columns[59].ShouldBe(mapping.Columns.Single(column => column.Header is "兄姉等の有無"));
        mapping.Columns.Single(column => column.Header is "公金受取口座利用").Values["利用しない"].ShouldBe(string.Empty);
    }
}
