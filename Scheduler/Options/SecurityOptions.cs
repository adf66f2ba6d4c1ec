namespace Rpa.Scheduler.Options;

/// <summary>The master key (section <c>Security</c>). It must lie outside the data folder: whoever has both has everything.</summary>
internal sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>File with the master key: 32 bytes in Base64, readable by the service's account alone. Default <c>keys/master.key</c>.</summary>
    public string MasterKeyFile { get; set; } = "keys/master.key";

    /// <summary>The master key itself in Base64, best given as environment variable <c>RPA_Security__MasterKey</c>; goes before the file.</summary>
    public string? MasterKey { get; set; }

    /// <summary>Whether a missing key file is made at the first start. Default false: a town makes, and keeps a copy of, its key on purpose.</summary>
    public bool CreateMissingKey { get; set; }
}
