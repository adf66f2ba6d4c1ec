using CoreSystem.Web.Allowance;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Pages;

/// <summary>JT1002 保留一覧: inputs put aside on JT1001, to go on with or to drop.</summary>
internal sealed class HoldListModel(HoldStore holds, PersonStore persons) : ScreenModel(Screen.HoldList)
{
    public IReadOnlyList<(Hold Hold, string Name)> Holds { get; private set; } = [];

    public void OnGet() => Show();

    public void OnPost(string? remove)
    {
        holds.Remove(remove ?? "");
        Show();
    }

    private void Show() => Holds =
        [.. holds.All().Select(h => (h, persons.Find(h.Fields.GetValueOrDefault("claimant-no", ""))?.Name ?? ""))];
}
