using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Rpa.Scenarios.Values;

/// <summary>
/// The canonical value of a field: a text (also digits and ISO 8601 dates), a whole number of yen, an array of option codes,
/// or a flag. An empty field is <see langword="null"/>, an empty choice is an empty array. Its JSON is the plain JSON value.
/// </summary>
[JsonConverter(typeof(FieldValueJsonConverter))]
public sealed class FieldValue : IEquatable<FieldValue>
{
    private readonly string? _text;
    private readonly long? _number;
    private readonly ImmutableArray<string>? _codes;
    private readonly bool? _flag;

    private FieldValue(string? text, long? number, ImmutableArray<string>? codes, bool? flag)
    {
        _text = text;
        _number = number;
        _codes = codes;
        _flag = flag;
    }

    /// <summary>A text, a string of digits or an ISO date.</summary>
    public static FieldValue OfText(string value) => new(value, null, null, null);

    /// <summary>A date, kept as ISO 8601.</summary>
    public static FieldValue OfDate(DateOnly value) => OfText(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A whole number of yen.</summary>
    public static FieldValue OfNumber(long value) => new(null, value, null, null);

    /// <summary>Option codes in the order of the form.</summary>
    public static FieldValue OfCodes(params IEnumerable<string> codes) => new(null, null, [.. codes], null);

    /// <summary>Present or absent (signature, seal).</summary>
    public static FieldValue OfFlag(bool value) => new(null, null, null, value);

    /// <summary>The text, or null if the value is of another kind.</summary>
    public string? Text => _text;

    /// <summary>The number, or null if the value is of another kind.</summary>
    public long? Number => _number;

    /// <summary>The codes; empty if the value is of another kind.</summary>
    public ImmutableArray<string> Codes => _codes ?? [];

    /// <summary>The flag, or null if the value is of another kind.</summary>
    public bool? Flag => _flag;

    /// <summary>The ISO date, or null if the value is none.</summary>
    public DateOnly? Date => DateOnly.TryParseExact(_text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The only code chosen, or null if none or several are.</summary>
    public string? SingleCode => Codes.Length == 1 ? Codes[0] : null;

    /// <summary>Whether nothing is written or chosen.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text) && _number is null && Codes.Length == 0 && _flag is null or false;

    /// <summary>The plain JSON value.</summary>
    public JsonNode? ToJson() =>
        _text is not null ? JsonValue.Create(_text)
        : _number is { } number ? JsonValue.Create(number)
        : _flag is { } flag ? JsonValue.Create(flag)
        : new JsonArray([.. Codes.Select(code => (JsonNode?)JsonValue.Create(code))]);

    /// <summary>Reads the plain JSON value; null stays null.</summary>
    /// <exception cref="JsonException">The node is an object or a fraction.</exception>
    public static FieldValue? FromJson(JsonNode? node) => node switch
    {
        null => null,
        JsonArray array => OfCodes(array.Select(item => item?.GetValue<string>() ?? throw new JsonException("A code is null."))),
        JsonValue value when value.TryGetValue<bool>(out var flag) => OfFlag(flag),
        JsonValue value when value.TryGetValue<long>(out var number) => OfNumber(number),
        JsonValue value when value.TryGetValue<string>(out var text) => OfText(text),
        _ => throw new JsonException("A field value is a string, a whole number, a boolean, an array of codes or null."),
    };

    /// <inheritdoc/>
    public bool Equals(FieldValue? other) => other is not null
        && string.Equals(_text, other._text, StringComparison.Ordinal) && _number == other._number && _flag == other._flag
        && Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_text, _number, _flag, Codes.Length);

    /// <summary>The kind of the value, never the value itself: values may be personal data and must not reach a log by accident.</summary>
    public override string ToString() => _text is not null ? "text" : _number is not null ? "number" : _flag is not null ? "flag" : "codes";
}
