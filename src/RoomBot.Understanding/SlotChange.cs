namespace RoomBot.Understanding;

/// <summary>What a follow-up does to what is on the table. A closed set.</summary>
public abstract record SlotChange
{
    private SlotChange()
    {
    }

    /// <summary>Another time, or the time shifted: see <see cref="Slots.NewTime"/> and <see cref="Slots.Time"/> ("改到4点", "push it by 30 min").</summary>
    public sealed record NewTime : SlotChange;

    /// <summary>Another number of people: see <see cref="Slots.Capacity"/> ("10个人").</summary>
    public sealed record Capacity : SlotChange;

    /// <summary>A bigger room ("换个大一点的").</summary>
    public sealed record Bigger : SlotChange;

    /// <summary>A smaller room.</summary>
    public sealed record Smaller : SlotChange;

    /// <summary>Equipment added ("要视频").</summary>
    /// <param name="Equipment">Which.</param>
    public sealed record WithEquipment(EquipmentWord Equipment) : SlotChange;

    /// <summary>Equipment taken off ("不用投影了").</summary>
    /// <param name="Equipment">Which.</param>
    public sealed record WithoutEquipment(EquipmentWord Equipment) : SlotChange;

    /// <summary>Another room than the one shown, none named ("换一个", "the other one", "another room").</summary>
    public sealed record OtherRoom : SlotChange;

    /// <summary>The room named in <see cref="Slots.Room"/> ("换成A302").</summary>
    public sealed record NamedRoom : SlotChange;

    /// <summary>Not these rooms: see <see cref="Exclusions.Rooms"/> of <see cref="Understood.Not"/> ("不要A301").</summary>
    public sealed record NotRoom : SlotChange;

    /// <summary>Not there: see <see cref="Understood.Not"/> ("not on floor 3").</summary>
    public sealed record NotPlace : SlotChange;

    /// <summary>Another floor, building or city than that on the table, none named ("换个楼层").</summary>
    /// <param name="Part">Which of them is to differ.</param>
    public sealed record OtherPlace(PlacePart Part) : SlotChange;

    /// <summary>Another time than that on the table, none named ("换个时间", "a different time", "earlier", "晚一点的", "几点有空").</summary>
    /// <param name="Side">Where it is to lie.</param>
    public sealed record OtherTime(TimeSide Side) : SlotChange;

    /// <summary>One of the rows shown ("第二个", "the last one").</summary>
    /// <param name="Number">From 1; −1 for the last.</param>
    public sealed record Row(int Number) : SlotChange;

    /// <summary>Another place: see <see cref="Slots.City"/>, <see cref="Slots.Building"/>, <see cref="Slots.Floor"/> ("要3楼的").</summary>
    public sealed record Place : SlotChange;

    /// <summary>Another topic: see <see cref="Slots.Topic"/>.</summary>
    public sealed record Topic : SlotChange;

    /// <summary>More people to invite: see <see cref="Slots.Attendees"/>.</summary>
    public sealed record Attendees : SlotChange;

    /// <summary>Yes, do it ("确认", "好的", "yes").</summary>
    public sealed record Agree : SlotChange;

    /// <summary>Drop it all ("算了", "never mind").</summary>
    public sealed record Abandon : SlotChange;
}
