namespace Rpa.Scheduler.Pages.Cases;

/// <summary>How a field is edited.</summary>
internal enum FieldKind
{
    /// <summary>One line of text, digits or a date.</summary>
    Text,

    /// <summary>One of the options, or none.</summary>
    Radio,

    /// <summary>Any of the options.</summary>
    Check,

    /// <summary>あり or なし.</summary>
    Flag,

    /// <summary>個人番号: shown masked, typed anew.</summary>
    MyNumber,
}
