using RoomBot.Testing;

namespace RoomBot.Dialog.Tests.Transitions;

/// <summary>The table of transitions: <c>state | what happens => next state | effects</c>.</summary>
public sealed class TransitionTests
{
    public static TheoryData<SpecRow> Rows => SpecTable.Theory("tests/RoomBot.Dialog.Tests/Transitions");

    [Theory, MemberData(nameof(Rows))]
    public void A_step_goes_where_the_table_says(SpecRow row)
    {
        var actual = new TransitionBench(row.Setting).Step(row.Text);
        Assert.True(string.Equals(row.Expected, actual, StringComparison.Ordinal), $"{row.File}:{row.Line} {row.Text} => {actual}");
    }
}
