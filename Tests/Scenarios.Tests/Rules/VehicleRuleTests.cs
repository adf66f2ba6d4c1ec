using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Rules;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class VehicleClassRuleTests
{
    [Theory]
    [InlineData("1", "0.050", "")]
    [InlineData("1", "0.051", "")] // 新基準原付: KJ-004 tells of the power
    [InlineData("1", "0.126", "E")]
    [InlineData("1", "0.60kW", "")]
    [InlineData("1", "0.61kW", "E")]
    [InlineData("2", "0.050", "E")]
    [InlineData("2", "0.051", "")]
    [InlineData("2", "0.090", "")]
    [InlineData("2", "0.091", "E")]
    [InlineData("2", "0.60kW", "E")]
    [InlineData("2", "0.80kW", "")]
    [InlineData("3", "0.090", "E")]
    [InlineData("3", "0.125", "")]
    [InlineData("3", "0.126", "E")]
    [InlineData("3", "1.00kW", "")]
    [InlineData("4", "0.020", "E")]
    [InlineData("4", "0.021", "")]
    [InlineData("4", "0.051", "E")]
    [InlineData("4", "0.25kW", "E")]
    [InlineData("4", "0.60kW", "")]
    [InlineData("5", "0.60kW", "")]
    [InlineData("5", "0.61kW", "E")]
    [InlineData("5", "0.049", "E")]
    [InlineData("1", "49", "")]
    [InlineData("2", "ななじゅう", "E")]
    [InlineData("6", "1.123", "")]
    public void The_class_follows_from_the_engine(string kind, string engine, string letters) => TestTax.Moped().Code("kind", kind).Text("vehicle.displacement", engine).Letters("KJ-002").ShouldBe(letters);

    [Fact]
    public void Before_April_2025_a_moped_over_50_cc_is_not_first_class() =>
        TestTax.Moped("2025-03-31").Code("kind", "1").Text("vehicle.displacement", "0.110").Letters("KJ-002").ShouldBe("E");

    [Fact]
    public void A_year_without_a_table_is_an_error_and_never_a_guess() =>
        TestTax.Moped("2031-05-01").Code("kind", "1").Text("vehicle.displacement", "0.049").Letters("KJ-002").ShouldBe("E");

    [Theory]
    [InlineData("4", "2", "E")]
    [InlineData("4", "3", "")]
    [InlineData("1", "3", "W")]
    [InlineData("1", "2", "")]
    public void Wheels_tell_a_minicar(string kind, string wheels, string letters) =>
        TestTax.Moped().Code("kind", kind).Text("vehicle.displacement", "0.049").Text("vehicle.wheels", wheels).Letters("KJ-002").ShouldBe(letters);

    [Theory]
    [InlineData("190", "60", "20", "")]
    [InlineData("191", "60", "20", "E")]
    [InlineData("190", "61", "20", "E")]
    [InlineData("190", "60", "21", "E")]
    public void A_small_one_is_small_and_slow(string length, string width, string speed, string letters) => TestTax.Moped().Code("kind", "5").Text("vehicle.displacement", "0.35kW")
        .Text("vehicle.length", length).Text("vehicle.width", width).Text("vehicle.speed", speed).Letters("KJ-002").ShouldBe(letters);
}

public sealed class EngineUnitRuleTests
{
    [Theory]
    [InlineData("49", "W")]
    [InlineData("１２５", "W")]
    [InlineData("49cc", "")]
    [InlineData("0.049", "")]
    [InlineData("0.6kW", "")]
    public void Cubic_centimetres_in_the_litres_column_are_told(string engine, string letters) => TestTax.Moped().Text("vehicle.displacement", engine).Letters("KJ-003").ShouldBe(letters);

    [Fact]
    public void They_are_taken_for_what_they_are()
    {
        var derived = TestTax.Moped().Code("kind", "1").Text("vehicle.displacement", "49").Derived();

        derived["vehicle.litres"].ShouldBe("0.049");
        derived["annual_tax"].ShouldBe("2000");
    }
}

public sealed class NewStandardRuleTests
{
    [Theory]
    [InlineData("0.050", null, false, "")]
    [InlineData("0.110", null, false, "E")]
    [InlineData("0.110", null, true, "")]
    [InlineData("0.110", "4.0", false, "")]
    [InlineData("0.125", "4.1", true, "E")]
    public void A_big_first_class_moped_proves_its_power(string engine, string? power, bool paper, string letters) =>
        TestTax.Moped().Code("kind", "1").Text("vehicle.displacement", engine).Text("vehicle.max_kw", power).Code("attach", paper ? ["3"] : []).Letters("KJ-004").ShouldBe(letters);
}

public sealed class FrameRegisteredRuleTests
{
    private static readonly ILedger Town = SampleTown.Ledger;
    private const string Frame = "AF67-2221268";
    private const string Plate = "見本市あ3964";

    [Theory]
    [InlineData(Frame, null, "E")]
    [InlineData("ａｆ６７ー２２２１２６８", null, "E")]
    [InlineData("AF67-2221269", null, "")]
    [InlineData(Frame, Plate, "")]
    public void A_frame_has_one_plate(string frame, string? plate, string letters) => TestTax.Moped().Text("vehicle.frame", frame).Text("plate.no", plate).Letters("KJ-005", Town).ShouldBe(letters);
}

public sealed class PlateRuleTests
{
    private static readonly ILedger Ledger = TaxTown.With(
        "light_vehicles.csv",
        $"plate_no,kind,frame_no,owner_atena_no,owner_name,status\n見本市あ1,1,AF67-1111111,{TestTax.Employee.AtenaNo},{TestTax.Employee.Name},登録\n見本市あ2,1,AF67-2222222,,別人　一,廃車\n");

    [Theory]
    [InlineData("見本市あ1", "AF67-1111111", "")]
    [InlineData("見本市 あ １", "AF67 1111111", "")]
    [InlineData("見本市あ1", "AF67-1111112", "W")]
    [InlineData("見本市あ2", "AF67-2222222", "E")]
    [InlineData("見本市あ3", "AF67-1111111", "E")]
    public void The_plate_is_in_use_and_its_vehicle_the_one_declared(string plate, string frame, string letters) =>
        Owned(TestTax.Employee).Text("plate.no", plate).Text("vehicle.frame", frame).Letters("KJ-007", Ledger).ShouldBe(letters);

    [Fact]
    public void Another_owner_is_told() => Owned(TaxTown.Stranger).Text("plate.no", "見本市あ1").Text("vehicle.frame", "AF67-1111111").Letters("KJ-007", Ledger).ShouldBe("W");

    [Fact]
    public void A_town_without_a_list_of_vehicles_is_not_told_that_plates_are_unknown() =>
        Owned(TestTax.Employee).Text("plate.no", "見本市あ1").Letters("KJ-007", TestTown.Family.Load()).ShouldBeEmpty();

    private static TestTax Owned(Person person) => TestTax.Disposal().Owner(person);
}

public sealed class OwnerAwayRuleTests
{
    [Theory]
    [InlineData("1", "架空県見本市本町１丁目２番３号", "")]
    [InlineData("1", "本町１－２－３", "")]
    [InlineData("1", "西架空県雛形市寿町４番２号", "E")]
    [InlineData("2", "西架空県雛形市寿町４番２号", "")]
    public void A_moped_is_kept_in_the_town(string place, string address, string letters) => TestTax.Moped().Code("place", place).Text("owner.address", address).Letters("KJ-010", SampleTown.Ledger).ShouldBe(letters);
}

public sealed class DuplicateRuleTests
{
    [Theory]
    [InlineData(0, false, "W")]
    [InlineData(14, false, "W")]
    [InlineData(15, false, "")]
    [InlineData(0, true, "")]
    public void The_same_persons_declaration_within_the_window_is_told(int days, bool withdrawn, string letters) =>
        Twin(new("P-2", null, TestTax.Employee.AtenaNo, new DateOnly(2026, 7, 20).AddDays(days), withdrawn)).ShouldBe(letters);

    [Theory]
    [InlineData("U-1", "E")]
    [InlineData("U-2", "")]
    public void The_same_number_of_the_source_is_an_error(string number, string letters) => Twin(new("P-2", number, null, null, false)).ShouldBe(letters);

    [Fact]
    public void A_case_is_not_its_own_twin() => Twin(new("T-1", "U-1", TestTax.Employee.AtenaNo, new(2026, 7, 20), false)).ShouldBeEmpty();

    private static string Twin(PriorApplication prior) => TestTax.Moped().Owner(TestTax.Employee).From("U-1").With(prior).Letters("DUPLICATE", SampleTown.Ledger);
}
