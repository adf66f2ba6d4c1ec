namespace Rpa.Scenarios.Cases;

/// <summary>Where an application came from.</summary>
public enum ApplicationSource
{
    /// <summary>紙: scanned paper.</summary>
    Paper,

    /// <summary>電子申請: a row of an e-application export.</summary>
    EApplication,

    /// <summary>手入力: typed by a person in review.</summary>
    Hand,
}
