namespace Rpa.Scenarios.Procedures;

/// <summary>What an argument of a function of expressions is.</summary>
internal enum ExpressionParameter
{
    /// <summary>A field's key, or one of the days that have no field (<c>@today</c>, <c>@received</c>).</summary>
    Field,

    /// <summary>The beginning of keys.</summary>
    Prefix,

    /// <summary>A regular expression without look-around and back references: it runs in time linear to the text.</summary>
    Pattern,
}
