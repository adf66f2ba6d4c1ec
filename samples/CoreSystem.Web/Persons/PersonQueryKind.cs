namespace CoreSystem.Web.Persons;

/// <summary>What the one search box was judged to hold.</summary>
internal enum PersonQueryKind
{
    /// <summary>宛名番号, 10 digits.</summary>
    Number,

    /// <summary>A birth date: 7 digits 和暦 or 8 digits.</summary>
    Birth,

    /// <summary>氏名カナ.</summary>
    Kana,
}
