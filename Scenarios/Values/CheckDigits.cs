using System.Runtime.CompilerServices;

namespace Rpa.Scenarios.Values;

internal static class CheckDigits
{
    /// <summary>Refuses anything but ASCII digits of the given number; the message never holds the digits.</summary>
    public static void Require(string digits, int length, [CallerArgumentExpression(nameof(digits))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(digits, name);
        if (digits.Length != length || !DigitText.IsDigits(digits))
        {
            throw new ArgumentException($"Expected {length} ASCII digits.", name);
        }
    }
}
