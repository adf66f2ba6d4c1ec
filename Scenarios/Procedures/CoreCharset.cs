namespace Rpa.Scenarios.Procedures;

/// <summary>Letters that the core system takes. What it may refuse is shown to a person.</summary>
public enum CoreCharset
{
    /// <summary>All of Unicode: no warning.</summary>
    Unicode,

    /// <summary>Code page 932: 𠮷 and variation selectors are warned of.</summary>
    Cp932,

    /// <summary>JIS X 0208 (第1・第2水準): 髙 﨑 ① ㈱ are warned of too.</summary>
    JisX0208,
}
