namespace RoomBot.Storage;

/// <summary>A numbered step from one schema to the next, as it is embedded in the program.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Name">What it is about ("rooms").</param>
/// <param name="Sql">Its statements.</param>
/// <param name="Checksum">SHA-256 of the statements, lower-case hexadecimal: a step that has been applied anywhere never changes.</param>
internal sealed record Migration(int Number, string Name, string Sql, string Checksum);
