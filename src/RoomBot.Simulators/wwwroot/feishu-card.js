import { bars } from './bars.js';
import { make } from './dom.js';
import { language, words } from './words.js';

// Draws Card JSON 2.0 as it was sent. Texts go in as text nodes; of markdown the marks that cards use are drawn.
const locale = language === 'zh' ? 'zh_cn' : 'en_us';
const said = text => text?.i18n_content?.[locale] ?? text?.content ?? '';
let fields = 0;

const entity = text => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

/** **bold**, [links](https://…), line breaks; other tags are left out, their words stay. */
export function markdown(text) {
  const plain = text.replace(/<br\s*\/?>/gi, '\n').replace(/<at[^>]*id=['"]?(\w+)['"]?[^>]*>(.*?)<\/at>/gi, '@$2').replace(/<\/?[a-z_]+[^>]*>/gi, '');
  return plain.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\(https?:[^)\s]+\))/g).filter(Boolean).map(part => {
    const bold = /^\*\*([^*]+)\*\*$/.exec(part), link = /^\[([^\]]+)\]\((https?:[^)\s]+)\)$/.exec(part);
    if (bold) return make('strong', {}, entity(bold[1]));
    return link ? make('a', { href: link[2], rel: 'noreferrer', target: '_blank' }, entity(link[1])) : document.createTextNode(entity(part));
  });
}

function words_(text) {
  const style = `fs-text${text.text_size === 'notation' ? ' fs-notation' : ''}${text.text_color === 'grey' ? ' fs-grey' : ''}`;
  return make('p', { class: style }, text.tag === 'plain_text' ? said(text) : markdown(said(text)));
}

const styles = { primary: 'primary', primary_filled: 'primary', danger: 'danger', danger_filled: 'danger', danger_text: 'danger' };
const callback = part => part.behaviors?.find(b => b.type === 'callback')?.value;

function button(part, draw) {
  const link = part.behaviors?.find(b => b.type === 'open_url')?.default_url;
  if (link) return make('a', { class: `act ${styles[part.type] ?? ''}`, href: link, rel: 'noreferrer', target: '_blank' }, said(part.text));
  const submits = part.form_action_type === 'submit';
  return make('button', {
    type: submits ? 'submit' : part.form_action_type === 'reset' ? 'reset' : 'button', class: `act ${styles[part.type] ?? ''}`, disabled: part.disabled === true,
    onclick: submits ? null : e => { if (callback(part) && confirmed(part)) draw.act(callback(part), {}, e.currentTarget); },
  }, said(part.text));
}

const confirmed = part => !part.confirm || window.confirm(`${said(part.confirm.title)}\n${said(part.confirm.text)}`);

const text = (part, extra) => make(part.input_type === 'multiline_text' ? 'textarea' : 'input', { value: part.default_value, maxlength: part.max_length, ...extra });
const select = (part, extra) => make('select', extra,
  part.required ? null : make('option', { value: '' }, ''),
  (part.options ?? []).map(o => make('option', { value: o.value, selected: (part.selected_values ?? [part.initial_option]).includes(o.value) }, said(o.text) || o.value)));
const inputs = {
  input: text,
  date_picker: (part, extra) => make('input', { type: 'date', value: part.initial_date, ...extra }),
  picker_time: (part, extra) => make('input', { type: 'time', value: part.initial_time, ...extra }),
  picker_datetime: (part, extra) => make('input', { type: 'datetime-local', value: part.initial_datetime?.replace(' ', 'T'), ...extra }),
  select_static: select, select_person: select,
  multi_select_static: (part, extra) => select(part, { ...extra, multiple: true }),
  multi_select_person: (part, extra) => select(part, { ...extra, multiple: true }),
};

function field(part, draw) {
  const id = `fs-${++fields}`;
  const label = said(part.label) || said(part.placeholder) || part.name || part.tag;
  const input = inputs[part.tag](part, { id, name: part.name, required: part.required === true, disabled: part.disabled === true });
  if (!draw.form && callback(part)) input.addEventListener('change', () => draw.act(callback(part), { option: input.value }, input));
  return make('div', { class: 'fs-field' }, make('label', { for: id }, label), input);
}

function form(part, draw) {
  const element = make('form', { class: 'fs-form', onsubmit: e => {
    e.preventDefault();
    const sent = Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/, '$1 $2')]));
    const pressed = find(part, p => p.form_action_type === 'submit' && (!e.submitter || said(p.text) === e.submitter.textContent));
    if (pressed && confirmed(pressed)) draw.act(callback(pressed), sent, e.submitter ?? element);
  } });
  element.append(...all(part.elements, { ...draw, form: part }));
  return element;
}

function find(part, holds) {
  if (Array.isArray(part)) return part.map(p => find(p, holds)).find(Boolean);
  if (!part || typeof part !== 'object') return null;
  return holds(part) ? part : find(part.elements ?? part.columns, holds);
}

function column(part, draw) {
  const element = make('div', { class: 'fs-column' }, all(part.elements, draw));
  element.style.flex = part.width === 'weighted' ? `${part.weight ?? 1} 1 0` : 'none';
  return element;
}

/** Bars for whatever the chart is: the words and numbers are what matters here. */
function chart(part) {
  const { data, xField, yField, categoryField, valueField } = part.chart_spec ?? {};
  const rows = (Array.isArray(data) ? data[0] : data)?.values ?? [];
  const [name, number] = [categoryField ?? (part.chart_spec?.direction === 'horizontal' ? yField : xField), valueField ?? (part.chart_spec?.direction === 'horizontal' ? xField : yField)];
  return bars(rows.map(r => ({ name: r[name], value: r[number] })));
}

const cell = value => Array.isArray(value) ? value.map(v => v?.text ?? v).join(', ') : String(value ?? '');
const table = part => make('table', { class: 'fs-table' },
  make('thead', {}, make('tr', {}, part.columns.map(c => make('th', {}, c.display_name ?? c.name)))),
  make('tbody', {}, part.rows.map(r => make('tr', {}, part.columns.map(c => make('td', {}, cell(r[c.name])))))));

const kinds = {
  markdown: part => make('p', { class: 'fs-text' }, markdown(said(part))),
  div: part => [part.text ? words_(part.text) : null, ...(part.fields ?? []).map(f => words_(f.text))],
  hr: () => make('hr'),
  column_set: (part, draw) => make('div', { class: 'fs-columns', 'data-flex': part.flex_mode ?? 'none' }, part.columns.map(c => column(c, draw))),
  button, form, chart, table,
  checker: (part, draw) => make('label', {}, make('input', { type: 'checkbox', name: part.name, checked: part.checked, onchange: e => callback(part) && draw.act(callback(part), {}, e.currentTarget) }), said(part.text)),
  overflow: (part, draw) => part.options.map(o => make('button', { type: 'button', class: 'act', onclick: e => draw.act(callback(part) ?? {}, { option: o.value }, e.currentTarget) }, said(o.text))),
  interactive_container: (part, draw) => make('div', { class: 'fs-column' }, all(part.elements, draw)),
  collapsible_panel: (part, draw) => make('details', { open: part.expanded }, make('summary', {}, said(part.header?.title)), all(part.elements, draw)),
  img: part => make('p', { class: 'fs-grey' }, said(part.alt)),
  ...Object.fromEntries(Object.keys(inputs).map(tag => [tag, field])),
};

const all = (elements, draw) => (elements ?? []).flatMap(e => kinds[e.tag]?.(e, draw) ?? [make('p', { class: 'fs-unknown' }, `? ${e.tag}`)]);

/**
 * A card as an element.
 * @param card Card JSON 2.0
 * @param act called with a callback's value, the form's values and the control, when something is pressed
 */
export function draw(card, act) {
  const { header, body } = card;
  return make('article', { class: `card fs-${header?.template ?? 'default'}`, tabindex: -1, 'aria-label': said(header?.title) },
    header ? make('header', {}, make('h2', {}, said(header.title)), (header.text_tag_list ?? []).map(t => make('span', { class: 'fs-tag' }, said(t.text)))) : null,
    make('div', { class: 'body' }, all(body?.elements, { act }),
      make('details', { class: 'json' }, make('summary', {}, words.json), make('pre', { tabindex: 0 }, JSON.stringify(card, null, 2)))));
}
