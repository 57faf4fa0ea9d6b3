namespace RoomBot.Understanding.Grammar;

/// <summary>A growing list of items. A list of our own, because the library's would be compiled for this type at every
/// start.</summary>
internal sealed class ItemList
{
    private Item[] items = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The item at a place, below <see cref="Count"/>.</summary>
    public ref Item this[int i] => ref items[i];

    /// <summary>Adds one at the end.</summary>
    public void Add(in Item item)
    {
        if (Count == items.Length)
        {
            var more = new Item[Math.Max(4, Count * 2)];
            Array.Copy(items, more, Count);
            items = more;
        }

        items[Count++] = item;
    }

    /// <summary>Leaves only so many.</summary>
    public void Cut(int count) => Count = count;
}
