using System.Text;

namespace Rpa.Scenarios.Applications;

/// <summary>
/// Splits an export into records (RFC 4180; bare LF, bare CR and a last line without end are taken too), one at a time.
/// </summary>
internal sealed class ExportRows(TextReader reader)
{
    /// <summary>Longest record, in characters: a quote that was never closed must not fill the memory.</summary>
    public const int MaxRecord = 1_000_000;

    private readonly char[] _buffer = new char[32_768];
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private int _at;
    private int _length;
    private int _line = 1;
    private int _size;

    /// <summary>Whether a record grew beyond <see cref="MaxRecord"/>; nothing follows it.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads all records; blank lines are no records.</summary>
    public static IEnumerable<ExportRow> Read(TextReader reader)
    {
        var rows = new ExportRows(reader);
        while (rows.Next() is { } row)
        {
            yield return row;
        }
    }

    /// <summary>The next record, or null at the end.</summary>
    public ExportRow? Next()
    {
        while (Peek() >= 0 && !IsTooLong)
        {
            var line = _line;
            _cells.Clear();
            _size = 0;
            var broken = ReadRecord();
            if (_size > MaxRecord)
            {
                IsTooLong = true;
                return null;
            }

            if (_cells is not [""] || broken)
            {
                return new ExportRow(line, [.. _cells], broken);
            }
        }

        return null;
    }

    /// <returns>Whether its quotes stand where they may not.</returns>
    private bool ReadRecord()
    {
        var broken = false;
        while (true)
        {
            broken |= ReadCell();
            _cells.Add(_cell.ToString());
            _cell.Clear();
            switch (Peek())
            {
                case ',' when _size <= MaxRecord:
                    _at++;
                    _size++;
                    continue;
                case '\r':
                    _at++;
                    if (Peek() is '\n')
                    {
                        _at++;
                    }

                    break;
                case '\n':
                    _at++;
                    break;
            }

            _line++;
            return broken;
        }
    }

    private bool ReadCell()
    {
        var broken = false;
        if (Peek() is '"')
        {
            _at++;
            broken = ReadQuoted();
        }

        for (var letter = Peek(); letter is not (-1 or ',' or '\r' or '\n') && _size <= MaxRecord; letter = Peek())
        {
            broken |= letter is '"';
            Take((char)letter);
        }

        return broken;
    }

    /// <returns>Whether something stands behind the closing quote that may not, or there is none.</returns>
    private bool ReadQuoted()
    {
        var returned = false;
        while (_size <= MaxRecord)
        {
            var letter = Peek();
            if (letter < 0)
            {
                return true;
            }

            if (letter is '"')
            {
                _at++;
                if (Peek() is not '"')
                {
                    return Peek() is not (-1 or ',' or '\r' or '\n');
                }
            }

            // CR, LF and CR LF within quotes are one line end each.
            _line += letter is '\r' || (letter is '\n' && !returned) ? 1 : 0;
            returned = letter is '\r';
            Take((char)letter);
        }

        return true;
    }

    private void Take(char letter)
    {
        _cell.Append(letter);
        _at++;
        _size++;
    }

    private int Peek()
    {
        if (_at >= _length)
        {
            (_length, _at) = (reader.Read(_buffer), 0);
        }

        return _length == 0 ? -1 : _buffer[_at];
    }
}
