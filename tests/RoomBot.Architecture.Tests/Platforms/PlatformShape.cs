namespace RoomBot.Architecture.Tests.Platforms;

/// <summary>Every platform folder has the same files; what only some need is named here with its reason.</summary>
internal static class PlatformShape
{
    internal const string Home = "src/RoomBot.Platforms/";

    /// <summary>The files of a platform, <c>*</c> standing for its name.</summary>
    internal static IReadOnlyList<string> Table { get; } =
    [
        "README.md", "*Setup.cs", "*Options.cs", "*OptionsValidator.cs", "*Webhook.cs", "*Connection.cs", "*Crypto.cs", "*Events.cs",
        "I*Api.cs", "*Client.cs", "*Errors.cs", "*Json.cs", "*Channel.cs", "*Cards.cs", "*RoomProvider.cs",
    ];

    /// <summary>Files that only some platforms need, each with its reason.</summary>
    internal static IReadOnlyDictionary<string, string> Optional { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["*Address.cs"] = "which message an answer replies to, and in which topic",
        ["*Answers.cs"] = "a click is answered in the HTTP answer itself",
        ["*BodyReader.cs"] = "source-generated JSON for the REST interface",
        ["*BodyWriter.cs"] = "source-generated JSON for the REST interface",
        ["*Bot.cs"] = "mentions are known by the bot's own id, which has to be asked for",
        ["*BusyCache.cs"] = "a search asks for many rooms at once, within a limit of calls",
        ["*Calendars.cs"] = "an event is in the bot's calendar or in that of a user who signed in",
        ["*CalendarEvents.cs"] = "a booking is a calendar event whose room answers later",
        ["*Callback.cs"] = "a click waits for its turn",
        ["*Callbacks.cs"] = "a click waits for its turn",
        ["*Devices.cs"] = "equipment comes as display names",
        ["*Directory.cs"] = "rooms and the levels they are on are two lists",
        ["*Doctor.cs"] = "the checks of a set-up",
        ["*Endpoint.cs"] = "HTTP around the webhook",
        ["*EventBodies.cs"] = "a booking as an event",
        ["*EventRef.cs"] = "an event is known by its calendar too",
        ["*Following.cs"] = "what people change in the calendar is told by events, or found by comparing busy times",
        ["*Frame.cs"] = "the long connection speaks protobuf",
        ["*FreeBusy.cs"] = "free/busy is asked for twenty rooms at a time",
        ["*Grant.cs"] = "users can sign in as themselves",
        ["*Incoming.cs"] = "what a push can be",
        ["*Intake.cs"] = "webhook and long connection go the same way",
        ["*Line.cs"] = "whole messages over the long connection",
        ["*News.cs"] = "events that are nobody's message",
        ["*OwnRooms.cs"] = "users who signed in see the rooms that they may book",
        ["*Parts.cs"] = "an event can come in several frames",
        ["*People.cs"] = "events carry ids without names",
        ["*Places.cs"] = "places come as a tree of levels",
        ["*PublicUrl.cs"] = "users can sign in as themselves",
        ["*Refusals.cs"] = "a missing permission is told once",
        ["*Reservations.cs"] = "the report of usage is made of display texts",
        ["*Rooms.cs"] = "a setting with two values",
        ["*Rules.cs"] = "each room has rules of its own",
        ["*Series.cs"] = "a series is one event with a rule that ends by a moment",
        ["*SignIn.cs"] = "users can sign in as themselves",
        ["*SignInPage.cs"] = "users can sign in as themselves",
        ["*Start.cs"] = "asks at start what the first message needs",
        ["*Text.cs"] = "text comes in containers",
        ["*Ticket.cs"] = "users can sign in as themselves",
        ["*Transport.cs"] = "a setting with two values",
        ["*UsageSource.cs"] = "a room system that gives an account of how its rooms were used",
        ["*Users.cs"] = "users can sign in as themselves",
        ["*Verifier.cs"] = "signature, encryption and token decide together",
        ["Api/CalendarRecords.cs"] = "requests and answers of calendars",
        ["Api/FeishuAnswer.cs"] = "the envelope",
        ["Api/FeishuError.cs"] = "the envelope",
        ["Api/IFeishuAnswer.cs"] = "the envelope",
        ["Api/MessageRecords.cs"] = "requests and answers of messages",
        ["Api/Nothing.cs"] = "the envelope",
        ["Api/ReservationRecords.cs"] = "answers of the report of usage",
        ["Api/RoomRecords.cs"] = "requests and answers of rooms",
        ["Api/SignInRecords.cs"] = "requests and answers of users who sign in",
        ["Api/Tokens.cs"] = "requests and answers of sign-in",
    };

    /// <summary>The platforms that there are: the folders beside Shared.</summary>
    internal static IReadOnlyList<string> Platforms(IEnumerable<string> paths) =>
    [
        .. paths.Where(p => p.StartsWith(Home, StringComparison.Ordinal) && p.IndexOf('/', Home.Length) > 0)
            .Select(p => p[Home.Length..p.IndexOf('/', Home.Length)])
            .Where(name => name is not "Shared")
            .Distinct(StringComparer.Ordinal),
    ];

    internal static IEnumerable<string> Violations(IReadOnlyCollection<string> paths, IReadOnlyDictionary<string, string> optional)
    {
        foreach (var platform in Platforms(paths))
        {
            var folder = $"{Home}{platform}/";
            var there = paths.Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Select(p => p[folder.Length..]).ToHashSet(StringComparer.Ordinal);
            string[] table = [.. Table.Select(t => t.Replace("*", platform, StringComparison.Ordinal))];
            foreach (var missing in table.Where(t => !there.Contains(t)))
            {
                yield return $"{platform} has no {missing}.";
            }

            string[] allowed = [.. optional.Keys.Select(o => o.Replace("*", platform, StringComparison.Ordinal))];
            foreach (var extra in there.Where(f => !allowed.Contains(f) && !SplitsOneOf(table, f)))
            {
                yield return $"{platform} alone has {extra}; list it as optional, with the reason.";
            }
        }
    }

    // A file that grew too long is split under its own name: FeishuClient.cs, FeishuClientLimits.cs.
    private static bool SplitsOneOf(string[] table, string file) =>
        table.Any(t => file.StartsWith(Path.GetFileNameWithoutExtension(t), StringComparison.Ordinal));
}
