using System.Text;

namespace RoomBot.Simulators.Feishu;

/// <summary>A frame of the long connection, by hand: the message <c>pbbp2.Frame</c> of the official SDKs.</summary>
internal sealed record WireFrame(ulong Sequence, ulong Log, int Service, int Method)
{
    public const int Control = 0;
    public const int Data = 1;

    private const int Varint = 0;
    private const int Bytes = 2;

    public List<(string Key, string Value)> Headers { get; init; } = [];

    public byte[] Payload { get; init; } = [];

    public string this[string key] => Headers.Find(h => string.Equals(h.Key, key, StringComparison.Ordinal)).Value ?? "";

    public byte[] ToBytes()
    {
        var bytes = new List<byte>();
        Put(bytes, 1, Sequence);
        Put(bytes, 2, Log);
        Put(bytes, 3, (ulong)Service);
        Put(bytes, 4, (ulong)Method);
        foreach (var (key, value) in Headers)
        {
            var header = new List<byte>();
            Put(header, 1, Encoding.UTF8.GetBytes(key));
            Put(header, 2, Encoding.UTF8.GetBytes(value));
            Put(bytes, 5, [.. header]);
        }

        if (Payload.Length > 0)
        {
            Put(bytes, 8, Payload);
        }

        return [.. bytes];
    }

    /// <summary>Reads a frame; null for what is none, or lacks one of the four required fields.</summary>
    public static WireFrame? Parse(ReadOnlySpan<byte> bytes)
    {
        var numbers = new ulong?[5];
        var headers = new List<(string Key, string Value)>();
        byte[] payload = [];
        while (bytes.Length > 0)
        {
            if (Read(ref bytes) is not { } tag || Field(ref bytes, (int)tag & 7) is not { } field)
            {
                return null;
            }

            switch ((int)tag >> 3)
            {
                case >= 1 and <= 4 and var number: numbers[number] = field.Number; break;
                case 5: headers.Add(Header(field.Bytes)); break;
                case 8: payload = field.Bytes; break;
            }
        }

        return numbers is [_, { } sequence, { } log, { } service, { } method]
            ? new WireFrame(sequence, log, (int)service, (int)method) { Headers = headers, Payload = payload }
            : null;
    }

    private static (string Key, string Value) Header(ReadOnlySpan<byte> bytes)
    {
        var parts = new[] { "", "", "" };
        while (bytes.Length > 0 && Read(ref bytes) is { } tag && Field(ref bytes, (int)tag & 7) is { } field)
        {
            parts[Math.Min(2, ((int)tag >> 3) - 1)] = Encoding.UTF8.GetString(field.Bytes);
        }

        return (parts[0], parts[1]);
    }

    private static (ulong Number, byte[] Bytes)? Field(ref ReadOnlySpan<byte> bytes, int kind)
    {
        if (Read(ref bytes) is not { } number)
        {
            return null;
        }

        if (kind == Varint)
        {
            return (number, []);
        }

        if (kind != Bytes || number > (ulong)bytes.Length)
        {
            return null;
        }

        var content = bytes[..(int)number].ToArray();
        bytes = bytes[(int)number..];
        return (0, content);
    }

    private static ulong? Read(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var n = 0; n < bytes.Length && n < 10; n++)
        {
            value |= (ulong)(bytes[n] & 0x7f) << (7 * n);
            if (bytes[n] < 0x80)
            {
                bytes = bytes[(n + 1)..];
                return value;
            }
        }

        return null;
    }

    private static void Put(List<byte> bytes, int field, ulong value)
    {
        Write(bytes, (ulong)(field << 3) | Varint);
        Write(bytes, value);
    }

    private static void Put(List<byte> bytes, int field, byte[] value)
    {
        Write(bytes, (ulong)(field << 3) | Bytes);
        Write(bytes, (ulong)value.Length);
        bytes.AddRange(value);
    }

    private static void Write(List<byte> bytes, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }
}
