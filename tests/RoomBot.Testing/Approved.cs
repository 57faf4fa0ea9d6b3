using System.Text;
using Xunit;

namespace RoomBot.Testing;

/// <summary>Compares what came out with an approved file, byte by byte.</summary>
public static class Approved
{
    /// <summary>The environment variable that, at <c>1</c>, renews the approved files instead of comparing.</summary>
    public const string Switch = "ROOMBOT_APPROVE";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Fails unless the approved file holds exactly this text (and one line end after it). What came out is then left
    /// beside the approved file, with <c>received</c> in its name.
    /// </summary>
    /// <param name="file">From the root of the checkout, with forward slashes; <c>approved</c> is part of its name.</param>
    /// <param name="actual">What came out.</param>
    public static void Matches(string file, string actual) =>
        Matches(
            Repository.PathOf(file),
            actual,
            renew: string.Equals(Environment.GetEnvironmentVariable(Switch), "1", StringComparison.Ordinal));

    /// <summary>The same for an absolute path, told whether to renew.</summary>
    /// <param name="path">The approved file; <c>approved</c> is part of its name.</param>
    /// <param name="actual">What came out.</param>
    /// <param name="renew">Whether to write the file instead of comparing.</param>
    public static void Matches(string path, string actual, bool renew)
    {
        ArgumentNullException.ThrowIfNull(actual);
        var name = Path.GetFileName(path);
        if (!name.Contains(".approved.", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{name}' has no .approved. in it.", nameof(path));
        }

        var received = Path.Combine(
            Path.GetDirectoryName(path)!,
            name.Replace(".approved.", ".received.", StringComparison.Ordinal));
        var bytes = Utf8.GetBytes(actual.EndsWith('\n') ? actual : actual + "\n");
        if (renew)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            File.Delete(received);
            return;
        }

        var approved = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (approved.AsSpan().SequenceEqual(bytes))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(received, bytes);
        Assert.Fail(Difference(name, Utf8.GetString(approved), Utf8.GetString(bytes)));
    }

    private static string Difference(string name, string approved, string received)
    {
        var old = approved.Split('\n');
        var now = received.Split('\n');
        var line = 0;
        while (line < old.Length && line < now.Length && string.Equals(old[line], now[line], StringComparison.Ordinal))
        {
            line++;
        }

        return $"""
            {name} differs from line {line + 1} on:
              approved: {(line < old.Length ? old[line] : "(ends)")}
              received: {(line < now.Length ? now[line] : "(ends)")}
            If the new one is right, run the test again with {Switch}=1.
            """;
    }
}
