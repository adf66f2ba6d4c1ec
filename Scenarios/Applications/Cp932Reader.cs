namespace Rpa.Scenarios.Applications;

/// <summary>Reads code page 932 from a stream, a block at a time; invalid bytes become U+FFFD, one a byte. Leaves the stream open.</summary>
internal sealed class Cp932Reader(Stream stream, Cp932Text table) : TextReader
{
    private readonly byte[] _bytes = new byte[65_536];
    private int _at;
    private int _length;

    public override int Peek() => Fill(1) ? Next(consume: false) : -1;

    public override int Read() => Fill(1) ? Next(consume: true) : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var count = 0;
        while (count < buffer.Length && Fill(1))
        {
            buffer[count++] = Next(consume: true);
        }

        return count;
    }

    private char Next(bool consume)
    {
        var first = _bytes[_at];
        var used = 1;
        char letter;
        if (Cp932Text.IsLead(first) && Fill(2) && Cp932Text.IsTrail(_bytes[_at + 1]))
        {
            (letter, used) = (table.Pair(first, _bytes[_at + 1]), 2);
        }
        else
        {
            // After a stray lead byte the next byte is looked at again: commas, quotes and line ends are never swallowed.
            letter = Cp932Text.Single(first);
        }

        _at += consume ? used : 0;
        return letter;
    }

    /// <summary>Whether so many bytes lie ahead.</summary>
    private bool Fill(int count)
    {
        while (_length - _at < count)
        {
            _bytes.AsSpan(_at, _length - _at).CopyTo(_bytes);
            (_length, _at) = (_length - _at, 0);
            var read = stream.Read(_bytes, _length, _bytes.Length - _length);
            if (read == 0)
            {
                return false;
            }

            _length += read;
        }

        return true;
    }
}
