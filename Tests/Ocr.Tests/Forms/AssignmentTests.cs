using Rpa.Ocr.Forms.Matching;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Forms;

public sealed class AssignmentTests
{
    [Fact]
    public void The_sum_counts_and_not_the_single_best_pair()
    {
        Assignment.Best([[0.9, 0.8], [0.8, 0.1]], 2).ShouldBe([1, 0]);
    }

    [Fact]
    public void What_fits_nothing_stays_alone()
    {
        Assignment.Best([[0, 0.5, 0], [0, 0, 0], [0.4, 0.6, 0]], 3).ShouldBe([1, -1, 0]);
    }

    [Fact]
    public void More_places_than_fields_leave_the_worst_out()
    {
        Assignment.Best([[0.5], [0.7], [0.6]], 1).ShouldBe([-1, 0, -1]);
    }
}
