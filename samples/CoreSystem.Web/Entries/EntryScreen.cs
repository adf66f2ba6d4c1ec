using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Entries;

/// <summary>
/// An entry screen with its inquiry and detail, declared by data; one page, one script and one store serve all of them. A screen of its own
/// adds only what it checks, works out and changes elsewhere.
/// </summary>
internal abstract class EntryScreen
{
    /// <summary>Most characters of 備考.</summary>
    public const int MaxRemarks = 60;

    /// <summary>Program id, e.g. <c>KG2001</c>.</summary>
    public abstract string Id { get; }

    public abstract string Name { get; }

    /// <summary>業務コード of the menu: of the entry screen, and of the inquiry.</summary>
    public abstract (string Entry, string Inquiry) MenuCodes { get; }

    public abstract string MenuGroup { get; }

    /// <summary>Program id of the inquiry (照会) and of the detail page.</summary>
    public abstract (string Inquiry, string Detail) Inquiry { get; }

    /// <summary>The letter in the system's 受付番号.</summary>
    public abstract char Letter { get; }

    /// <summary>What the number is called that a 登録 gives.</summary>
    public abstract string ReceiptLabel { get; }

    /// <summary>Fields above the tabs, besides 受付番号, 受付日 and 備考, which every screen has.</summary>
    public abstract IReadOnlyList<EntryField> Head { get; }

    public abstract IReadOnlyList<EntryTab> Tabs { get; }

    /// <summary>What 審査 shows.</summary>
    public abstract IReadOnlyList<FigureSpec> Figures { get; }

    /// <summary>The look-up field of the person whom an entry is about.</summary>
    public abstract string SubjectField { get; }

    /// <summary>受付日 and 備考.</summary>
    public static IReadOnlyList<EntryField> Common { get; } =
    [
        EntryField.Date("reception-date", "受付日") with { Required = true, IsPreset = true },
        EntryField.Text("remarks", "備考", MaxRemarks) with { IsWide = true },
    ];

    /// <summary>Every field with its id on the screen, in the order of the screen.</summary>
    public IEnumerable<EntryField> Fields => [.. Common.Take(1), .. Head, .. Common.Skip(1), .. Tabs.SelectMany(tab => tab.Groups).SelectMany(group => group.All)];

    /// <summary>Checks what the single fields do not tell, and works out the figures.</summary>
    public abstract void Check(EntryCheck entry);

    /// <summary>Changes what an entry changes besides its own record; in the transaction of the storing.</summary>
    public virtual void Apply(SqliteConnection connection, SqliteTransaction transaction, CheckedEntry entry, string receiptNo)
    {
    }

    /// <summary>The number that a 登録 gives; null for the usual series.</summary>
    public virtual string? ReceiptNo(SqliteConnection connection, SqliteTransaction transaction, CheckedEntry entry) => null;
}
