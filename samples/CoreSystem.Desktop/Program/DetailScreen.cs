namespace CoreSystem.Desktop;

/// <summary>KG2902 認定申請詳細: a record as it is stored.</summary>
public sealed class DetailScreen(string number) : Screen
{
    private static readonly CertificationScreen Entry = new();

    /// <inheritdoc/>
    public override string Id => "KG2902";

    /// <inheritdoc/>
    public override string Name => "認定申請詳細";

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Fields { get; } =
    [
        .. Entry.Fields.Where(field => field.Kind is not FieldKind.Grid).Select(field =>
            field with { Id = IdOf(field), Tab = null, Kind = field.Kind is FieldKind.Check ? FieldKind.Check : FieldKind.Output, IsEnabled = field.Kind is not FieldKind.Check }),
    ];

    /// <inheritdoc/>
    public override Task OpenAsync(Terminal terminal)
    {
        if (terminal.Store.Records.FirstOrDefault(record => string.Equals(record.Number, number, StringComparison.Ordinal)) is { } stored)
        {
            foreach (var field in Entry.Fields)
            {
                terminal[IdOf(field)] = stored[field.Id];
            }

            terminal["dsp申請番号"] = stored.Number;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task KeyAsync(Terminal terminal, int key) => terminal.GoAsync(new InquiryScreen());

    private static string IdOf(Field field) => $"dsp{field.Id[3..]}";
}
