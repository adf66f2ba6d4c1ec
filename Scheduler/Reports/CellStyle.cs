namespace Rpa.Scheduler.Reports;

/// <summary>The cell formats of our workbooks; the number is the index in the style sheet.</summary>
internal enum CellStyle : uint
{
    /// <summary>As it is.</summary>
    Plain = 0,

    /// <summary>Title of a sheet.</summary>
    Title = 1,

    /// <summary>Head of a column.</summary>
    Head = 2,

    /// <summary>Whole number with separators.</summary>
    Whole = 3,

    /// <summary>Number with one decimal.</summary>
    Decimal = 4,

    /// <summary>Share in per cent with one decimal.</summary>
    Percent = 5,

    /// <summary>A day, 2026/10/31.</summary>
    Day = 6,

    /// <summary>A month, 2026年10月.</summary>
    Month = 7,

    /// <summary>Whole number in a row of sums.</summary>
    WholeSum = 8,

    /// <summary>Number with one decimal in a row of sums.</summary>
    DecimalSum = 9,

    /// <summary>Share in a row of sums.</summary>
    PercentSum = 10,

    /// <summary>Text in a row of sums.</summary>
    TextSum = 11,
}
