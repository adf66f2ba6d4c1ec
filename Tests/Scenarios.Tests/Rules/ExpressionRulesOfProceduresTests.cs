using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class ExpressionRulesOfProceduresTests
{
    [Fact]
    public void The_notice_is_consistent_in_itself()
    {
        TestTax.Notice().Yen("tax.annual", 100).Yen("tax.collected", 40).Yen("tax.remaining", 60).Letters("ID-005").ShouldBeEmpty();
        TestTax.Notice().Yen("tax.annual", 100).Yen("tax.collected", 40).Yen("tax.remaining", 61).Letters("ID-005").ShouldBe("E");
        TestTax.Notice().Code("event.reason", "1", "2").Code("after.method").Letters("ID-008").ShouldBe("EE");
        TestTax.Notice().Code("event.reason", "1").Code("after.method", "3").Letters("ID-008").ShouldBeEmpty();
        TestTax.Notice("2026-06-01").Code("after.method", "2").Code("lump.reason", "2").Letters("ID-010").ShouldBe("W");
        TestTax.Notice("2026-05-31").Code("after.method", "2").Code("lump.reason", "2").Letters("ID-010").ShouldBeEmpty();
        TestTax.Notice().Code("event.reason", "4").Code("after.method", "2").Text("heir.name", null).Letters("ID-011").ShouldBe("EN");
        TestTax.Notice("2026-05-31").Letters("ID-015").ShouldBe("W");
        TestTax.Notice("2026-06-01").Letters("ID-015").ShouldBeEmpty();
    }

    [Fact]
    public void The_return_is_consistent_in_itself()
    {
        TestTax.Return().Code("noincome.kind", "1").Yen("income.f", 1).Letters("SJ-016").ShouldBe("E");
        TestTax.Return().Code("noincome.kind", "1").Letters("SJ-016").ShouldBeEmpty();
        TestTax.Return().Yen("shotoku.1", -1).Yen("shotoku.11", -1).Letters("SJ-017").ShouldBeEmpty();
        TestTax.Return().Yen("shotoku.4", -1).Yen("income.a", -1).Yen("ded.13", -1).Letters("SJ-017").ShouldBe("EEE");
    }

    [Fact]
    public void The_declaration_of_a_moped_is_consistent_in_itself()
    {
        TestTax.Moped().Text("vehicle.frame", "AF67-1234567").Letters("KJ-006").ShouldBeEmpty();
        TestTax.Moped().Text("vehicle.frame", "AF67#1234567").Letters("KJ-006").ShouldBe("W");
        TestTax.Moped().Text("vehicle.frame", "AF67-I23456O").Letters("KJ-006").ShouldBe("W");
        TestTax.Moped().Code("reason", "1").Text("sale.name", null).Code("attach").Letters("KJ-011").ShouldBe("W");
        TestTax.Moped().Code("reason", "1").Text("sale.name", "架空モータース").Letters("KJ-011").ShouldBeEmpty();
        TestTax.Moped().Code("reason", "3").Code("attach", "1").Letters("KJ-011").ShouldBe("W");
        TestTax.Moped().Code("reason", "3").Code("attach", "2").Letters("KJ-011").ShouldBeEmpty();
        TestTax.Moped("2026-03-24").Letters("KJ-012").ShouldBeEmpty();
        TestTax.Moped("2026-03-25").Letters("KJ-012").ShouldBe("W");
        TestTax.Moped("2026-04-05").Letters("KJ-012").ShouldBe("W");
        TestTax.Moped("2026-04-06").Letters("KJ-012").ShouldBeEmpty();
        TestTax.Moped("2026-07-01").Text("submit.date", "2026-07-16").Letters("KJ-013").ShouldBeEmpty();
        TestTax.Moped("2026-07-01").Text("submit.date", "2026-07-17").Letters("KJ-013").ShouldBe("N");
        TestTax.Moped().Code("ownership", "2").Text("user.name", null).Letters("KJ-014").ShouldBe("W");
        TestTax.Moped().Code("ownership", "3").Letters("KJ-014").ShouldBe("W");
        TestTax.Moped().Code("ownership", "1").Letters("KJ-014").ShouldBeEmpty();
        TestTax.Moped().Text("vehicle.frame", "AF67-1234567、AF67-1234568").Letters("KJ-015").ShouldBe("E");
        TestTax.Moped().Text("vehicle.frame", "AF67 - 1234567").Letters("KJ-015").ShouldBeEmpty();
    }

    [Fact]
    public void The_disposal_of_a_moped_is_consistent_in_itself()
    {
        TestTax.Disposal().Code("reason", "5").Text("theft.police", "見本警察署").Text("theft.number", null).Text("theft.date", "2026-07-01").Letters("KJ-008").ShouldBe("W");
        TestTax.Disposal().Code("reason", "5").Text("theft.police", "見本警察署").Text("theft.number", "12").Text("theft.date", "2026-07-01").Letters("KJ-008").ShouldBeEmpty();
        TestTax.Disposal().Code("plate.returned", "2").Text("plate.reason", null).Letters("KJ-009").ShouldBe("E");
        TestTax.Disposal().Code("plate.returned", "2").Text("plate.reason", "紛失").Letters("KJ-009").ShouldBeEmpty();
        TestTax.Disposal("2026-04-01").Letters("KJ-012").ShouldBe("W");
        TestTax.Disposal("2026-06-01").Text("submit.date", "2026-07-01").Letters("KJ-013").ShouldBeEmpty();
        TestTax.Disposal("2026-06-01").Text("submit.date", "2026-07-02").Letters("KJ-013").ShouldBe("N");
        TestTax.Disposal().Text("plate.no", null).Letters("KJ-001").ShouldBe("E");
    }
}
