using System.Buffers;

namespace RoomBot.Host.Commands;

/// <summary>Lines in, lines out, until the end of input; what is answered is flushed before more is waited for.</summary>
internal static class LineFilter
{
    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <param name="input">UTF-8 lines; the last one may have no end.</param>
    /// <param name="output">Gets one line for each.</param>
    /// <param name="answer">From a line without its end to a line without its end.</param>
    public static void Run(Stream input, Stream output, Action<ReadOnlyMemory<byte>, IBufferWriter<byte>> answer)
    {
        var answers = new ArrayBufferWriter<byte>(4096);
        var buffer = new byte[16 * 1024];
        var (start, end) = (0, 0);
        while (true)
        {
            var line = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (line >= 0)
            {
                Answer(buffer.AsMemory(start, line));
                start += line + 1;
                continue;
            }

            output.Write(answers.WrittenSpan);
            output.Flush();
            answers.ResetWrittenCount();
            (buffer, end) = MakeRoom(buffer, start, end);
            start = 0;
            var read = input.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (end > 0)
        {
            Answer(buffer.AsMemory(0, end));
            output.Write(answers.WrittenSpan);
            output.Flush();
        }

        void Answer(ReadOnlyMemory<byte> line)
        {
            line = line.Span.StartsWith(_byteOrderMark) ? line[_byteOrderMark.Length..] : line;
            answer(line.Span.EndsWith("\r"u8) ? line[..^1] : line, answers);
            answers.Write("\n"u8);
        }
    }

    private static (byte[] Buffer, int End) MakeRoom(byte[] buffer, int start, int end)
    {
        var rest = end - start;
        var roomy = rest < buffer.Length / 2 ? buffer : new byte[buffer.Length * 2];
        Buffer.BlockCopy(buffer, start, roomy, 0, rest);
        return (roomy, rest);
    }
}
