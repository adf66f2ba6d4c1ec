using Rpa.Ocr.Reading;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Reading;

public class FieldRoomTests
{
    [Fact]
    public void Writing_may_run_on_to_the_next_field_of_the_row_but_no_further_than_a_hand_would()
    {
        var form = ProcedureCatalog.Load().Get("child-allowance-claim").Forms[0];
        foreach (var field in form.Fields)
        {
            var room = FieldRoom.After(field, form);

            room.ShouldBeInRange(0, 15);
            var over = new MmRect(field.Rect.Right, field.Rect.Y, room, field.Rect.Height);
            form.Fields.Where(other => other != field && other.Page == field.Page && other.Rect.X >= field.Rect.Right && other.Rect.X < over.Right - 0.01
                && other.Rect.Y < over.Y + (over.Height / 2) && other.Rect.Bottom > over.Y + (over.Height / 2)).ShouldBeEmpty(field.Key);
        }

        form.Fields.Count(field => FieldRoom.After(field, form) > 2).ShouldBeGreaterThan(5, "fields at the end of a row have room");
    }
}
