using System.Text.Json;

namespace Rpa.CoreSystem.Tests;

/// <summary>Reads the answers of JT1001.</summary>
internal static class Reply
{
    public static string Step(this JsonElement answer) => answer.GetProperty("step").GetString()!;

    public static string Code(this JsonElement answer) => answer.GetProperty("message").GetProperty("code").GetString()!;

    public static string Text(this JsonElement answer) => answer.GetProperty("message").GetProperty("text").GetString()!;

    /// <summary>The codes of all messages of 審査, parted by spaces.</summary>
    public static string Codes(this JsonElement answer) =>
        string.Join(' ', answer.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("code").GetString()));

    public static string CertificationNo(this JsonElement answer) => answer.GetProperty("certificationNo").GetString()!;

    public static (string Start, int Amount, int Children, int Counted) Result(this JsonElement answer)
    {
        var result = answer.GetProperty("result");
        return (
            result.GetProperty("start").GetString()!,
            result.GetProperty("amount").GetInt32(),
            result.GetProperty("children").GetInt32(),
            result.GetProperty("counted").GetInt32());
    }
}
