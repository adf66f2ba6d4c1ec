namespace Rpa.Scenarios.Procedures;

/// <summary>What a field says of its subject. The YAML spelling is in the comment.</summary>
public enum SubjectRole
{
    /// <summary><c>name</c> 氏名 of a person, name of an organisation or of a bank.</summary>
    Name,

    /// <summary><c>kana</c> フリガナ; the holder of an account.</summary>
    Kana,

    /// <summary><c>birth</c> 生年月日.</summary>
    Birth,

    /// <summary><c>sex</c> 性別, codes 1 and 2.</summary>
    Sex,

    /// <summary><c>myNumber</c> 個人番号.</summary>
    MyNumber,

    /// <summary><c>insured</c> 被保険者番号 of the long-term care insurance.</summary>
    InsuredNumber,

    /// <summary><c>atena</c> 宛名番号.</summary>
    AtenaNumber,

    /// <summary><c>tel</c> telephone number.</summary>
    Telephone,

    /// <summary><c>tel2</c> a second telephone number.</summary>
    OtherTelephone,

    /// <summary><c>postal</c> 郵便番号.</summary>
    Postal,

    /// <summary><c>address</c> where the person lives or the organisation is.</summary>
    Address,

    /// <summary><c>otherAddress</c> an address that need not be the present one (1月1日の住所, 異動後の住所).</summary>
    OtherAddress,

    /// <summary><c>formerAddress</c> a second such address.</summary>
    FormerAddress,

    /// <summary><c>relation</c> 続柄.</summary>
    Relation,

    /// <summary><c>number</c> 金融機関コード, 法人番号, 事業所番号, 保険者番号.</summary>
    Number,

    /// <summary><c>branchNumber</c> 支店コード, 特別徴収義務者 指定番号.</summary>
    BranchNumber,

    /// <summary><c>branch</c> 支店名.</summary>
    Branch,

    /// <summary><c>symbol</c> 記号 of an insurance or of ゆうちょ.</summary>
    Symbol,

    /// <summary><c>memberNumber</c> 番号 of an insurance, 口座番号.</summary>
    MemberNumber,

    /// <summary><c>representative</c> 代表者.</summary>
    Representative,

    /// <summary><c>section</c> 診療科, 連絡先の係.</summary>
    Section,

    /// <summary><c>hospital</c> the hospital of a doctor.</summary>
    Hospital,
}
