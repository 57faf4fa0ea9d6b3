using Google.Protobuf;

namespace RoomBot.Platforms.Feishu;

/// <summary>One frame of the long connection: a protobuf message per WebSocket message.</summary>
/// <param name="Sequence">Field 1.</param>
/// <param name="Log">Field 2.</param>
/// <param name="Service">Field 3.</param>
/// <param name="Method">Field 4: 0 control, 1 data.</param>
/// <param name="Headers">Field 5, in order.</param>
/// <param name="Payload">Field 8.</param>
/// <remarks>Layout as in the official Go SDK (larksuite/oapi-sdk-go, ws/pbbp2.proto). Unknown fields are dropped.</remarks>
internal sealed record FeishuFrame(
    ulong Sequence, ulong Log, int Service, int Method, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The method of pings and pongs.</summary>
    public const int Control = 0;

    private const uint SequenceTag = 1 << 3;
    private const uint LogTag = 2 << 3;
    private const uint ServiceTag = 3 << 3;
    private const uint MethodTag = 4 << 3;
    private const uint HeadersTag = (5 << 3) | 2;
    private const uint PayloadTag = (8 << 3) | 2;
    private const uint KeyTag = (1 << 3) | 2;
    private const uint ValueTag = (2 << 3) | 2;

    /// <summary>A header's value; empty where it is missing.</summary>
    /// <param name="key">Its key.</param>
    public string this[string key] => Headers.FirstOrDefault(header => string.Equals(header.Key, key, StringComparison.Ordinal)).Value ?? "";

    /// <summary>Reads a frame.</summary>
    /// <param name="bytes">One whole message.</param>
    /// <exception cref="InvalidProtocolBufferException">It is no frame.</exception>
    public static FeishuFrame Parse(byte[] bytes)
    {
        using var input = new CodedInputStream(bytes);
        var frame = new FeishuFrame(0, 0, 0, 0, [], default);
        var headers = new List<KeyValuePair<string, string>>();
        for (uint tag; (tag = input.ReadTag()) != 0;)
        {
            switch (tag)
            {
                case SequenceTag: frame = frame with { Sequence = input.ReadUInt64() }; break;
                case LogTag: frame = frame with { Log = input.ReadUInt64() }; break;
                case ServiceTag: frame = frame with { Service = input.ReadInt32() }; break;
                case MethodTag: frame = frame with { Method = input.ReadInt32() }; break;
                case HeadersTag: headers.Add(Header(input.ReadBytes())); break;
                case PayloadTag: frame = frame with { Payload = input.ReadBytes().Memory }; break;
                default: input.SkipLastField(); break;
            }
        }

        return frame with { Headers = headers };
    }

    /// <summary>Writes the frame; fields 1 to 4 also when they are 0, since they are required.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            output.WriteTag(SequenceTag);
            output.WriteUInt64(Sequence);
            output.WriteTag(LogTag);
            output.WriteUInt64(Log);
            output.WriteTag(ServiceTag);
            output.WriteInt32(Service);
            output.WriteTag(MethodTag);
            output.WriteInt32(Method);
            foreach (var (key, value) in Headers)
            {
                output.WriteTag(HeadersTag);
                output.WriteBytes(Header(key, value));
            }

            if (!Payload.IsEmpty)
            {
                output.WriteTag(PayloadTag);
                output.WriteBytes(ByteString.CopyFrom(Payload.Span));
            }
        }

        return bytes.ToArray();
    }

    private static KeyValuePair<string, string> Header(ByteString bytes)
    {
        using var input = bytes.CreateCodedInput();
        var (key, value) = ("", "");
        for (uint tag; (tag = input.ReadTag()) != 0;)
        {
            switch (tag)
            {
                case KeyTag: key = input.ReadString(); break;
                case ValueTag: value = input.ReadString(); break;
                default: input.SkipLastField(); break;
            }
        }

        return new(key, value);
    }

    private static ByteString Header(string key, string value)
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            output.WriteTag(KeyTag);
            output.WriteString(key);
            output.WriteTag(ValueTag);
            output.WriteString(value);
        }

        return ByteString.CopyFrom(bytes.ToArray());
    }
}
