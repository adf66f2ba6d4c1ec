namespace Rpa.Scenarios.Procedures;

/// <summary>What a field means (section 2 of the domain notes). The YAML spelling is in the comment.</summary>
public enum FieldType
{
    /// <summary><c>name.kanji</c> 氏名.</summary>
    NameKanji,

    /// <summary><c>name.kana</c> フリガナ.</summary>
    NameKana,

    /// <summary><c>date.wareki</c> 和暦年月日; canonical ISO date.</summary>
    Date,

    /// <summary><c>id.mynumber</c> 個人番号; 12 digits.</summary>
    MyNumber,

    /// <summary><c>id.number</c> another number of digits with leading zeros (認定番号 …).</summary>
    Number,

    /// <summary><c>addr.postal</c> 郵便番号; 7 digits.</summary>
    Postal,

    /// <summary><c>addr.text</c> 住所.</summary>
    Address,

    /// <summary><c>tel</c> 電話番号; digits only.</summary>
    Telephone,

    /// <summary><c>bank.number</c> 金融機関コード, 支店コード, 口座番号, ゆうちょ記号・番号: digits.</summary>
    BankNumber,

    /// <summary><c>bank.holder</c> 口座名義カナ.</summary>
    BankHolder,

    /// <summary><c>money</c> integer yen.</summary>
    Money,

    /// <summary><c>choice.circle</c> 丸囲み.</summary>
    ChoiceCircle,

    /// <summary><c>choice.check</c> □レ点.</summary>
    ChoiceCheck,

    /// <summary><c>sign</c> 署名・記名: present or absent.</summary>
    Signature,

    /// <summary><c>text</c> free text, names of firms, banks, relations.</summary>
    Text,
}
