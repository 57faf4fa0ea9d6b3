using System.Collections.Frozen;

namespace RoomBot.Simulators.Feishu;

/// <summary>Which properties the parts of Card JSON 2.0 have; in 2.0 an unknown one is an error.</summary>
/// <remarks>open.feishu.cn/document/feishu-cards/card-json-v2-components/component-json-v2-overview</remarks>
internal static class CardProperties
{
    private const string Inside = "direction padding horizontal_spacing horizontal_align vertical_spacing vertical_align elements";
    private const string Control = "name required disabled width placeholder behaviors confirm";
    private const string Letters = "content i18n_content text_size text_color text_align lines";

    /// <summary>By the object's name in the card.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Roots { get; } = Table(
        ("card", "schema config card_link header body"),
        ("config", "update_multi enable_forward enable_forward_interaction width_mode use_custom_translation locales summary streaming_mode streaming_config style"),
        ("header", "title subtitle text_tag_list i18n_text_tag_list template icon padding"),
        ("body", Inside));

    /// <summary>By tag, besides <c>tag</c>, <c>element_id</c> and <c>margin</c>.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Tags { get; } = Table(
        ("plain_text", Letters),
        ("lark_md", Letters),
        ("standard_icon", "token color size"),
        ("custom_icon", "img_key size"),
        ("text_tag", "text color"),
        ("markdown", "content i18n_content text_align text_size icon"),
        ("div", "text fields icon width"),
        ("hr", ""),
        ("img", "img_key alt title mode scale_type corner_radius size transparent preview custom_width compact_width"),
        ("person", "user_id size show_avatar show_name style"),
        ("person_list", "persons size show_avatar show_name lines drop_invalid_user_id icon ud_icon"),
        ("column_set", "flex_mode horizontal_spacing horizontal_align background_style columns action"),
        ("column", $"{Inside} width weight background_style action"),
        ("form", $"{Inside} name"),
        ("interactive_container", $"{Inside} width height behaviors has_border border_color corner_radius background_style disabled disabled_tips hover_tips confirm name"),
        ("collapsible_panel", $"{Inside} expanded background_color header border"),
        ("button", "text type size width icon hover_tips disabled disabled_tips confirm behaviors name required form_action_type"),
        ("overflow", "options width confirm behaviors name disabled"),
        ("checker", $"{Control} checked text overall_checkable button_area checked_style hover_tips disabled_tips"),
        ("input", $"{Control} input_type rows auto_resize max_rows max_length default_value i18n_default_value label label_position show_icon fallback"),
        ("date_picker", $"{Control} initial_date"),
        ("picker_time", $"{Control} initial_time"),
        ("picker_datetime", $"{Control} initial_datetime"),
        ("select_static", $"{Control} type options initial_option initial_index"),
        ("multi_select_static", $"{Control} type options selected_values"),
        ("select_person", $"{Control} type options initial_option"),
        ("multi_select_person", $"{Control} type options selected_values"),
        ("table", "page_size row_height row_max_height freeze_first_column header_style columns rows"),
        ("chart", "aspect_ratio color_theme preview height chart_spec"));

    /// <summary>The texts and icons: parts of components, not counted as such.</summary>
    public static FrozenSet<string> Texts { get; } = new[] { "plain_text", "lark_md", "standard_icon", "custom_icon", "text_tag" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What may be nested at most five deep.</summary>
    public static FrozenSet<string> Containers { get; } = new[] { "column_set", "form", "interactive_container", "collapsible_panel" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a user fills in or presses: needs a name inside a form.</summary>
    public static FrozenSet<string> Controls { get; } = new[]
    {
        "button", "overflow", "checker", "input", "date_picker", "picker_time", "picker_datetime", "select_static", "multi_select_static", "select_person", "multi_select_person",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What stands in a form only.</summary>
    public static FrozenSet<string> FormOnly { get; } = new[] { "multi_select_static", "multi_select_person" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Properties that hold data of the app's own and are not looked into.</summary>
    public static FrozenSet<string> Opaque { get; } = new[] { "value", "chart_spec", "rows", "header_style", "style", "streaming_config", "checked_style", "border" }.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, FrozenSet<string>> Table(params ReadOnlySpan<(string Name, string Properties)> rows)
    {
        var table = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        foreach (var (name, properties) in rows)
        {
            table[name] = properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
