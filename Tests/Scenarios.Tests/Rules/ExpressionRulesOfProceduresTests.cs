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
}
