import { bars } from './bars.js';
import { make, spoken } from './dom.js';
import { language, words } from './words.js';

// Draws the JSON that a template of cards/playground made. Every text goes in as a text node.
const signs = { asking: '?', telling: 'i', done: '✓', needsyou: '!', failed: '✕', over: '–' };
const telling = new Set(['help', 'schedule', 'bookings']);
let fields = 0;

function button(action, act) {
  return make('button', {
    type: 'button', class: `act ${action.style}`, 'data-action': action.id, 'data-kind': action.kind, onclick: e => act(action, {}, e.currentTarget),
  }, action.label);
}

// The one that most people want first, the one that takes something away last.
const weight = { primary: 0, plain: 1, danger: 2 };
const inOrder = actions => [...actions].sort((a, b) => weight[a.style] - weight[b.style]);

function row(item, act) {
  return make('li', { class: 'row' },
    make('div', { class: 'row-words' },
      make('strong', {}, item.title), item.reason ? make('em', {}, item.reason) : null,
      item.detail ? make('span', {}, item.detail) : null),
    item.actions.length ? make('div', { class: 'row-acts' }, item.actions.map(a => button(a, act))) : null);
}

function rows(part, act) {
  const list = make('ul', { class: 'rows' }, part.items.map(i => row(i, act)));
  const rest = [...list.children].slice(part.show);
  if (!rest.length) return list;
  for (const r of rest) r.hidden = true;
  const more = make('button', { type: 'button', class: 'more', onclick: () => {
    for (const r of rest) r.hidden = false;
    rest[0].tabIndex = -1;
    rest[0].focus();
    more.remove();
  } }, words.more(rest.length));
  return [list, more];
}

function form(part, act) {
  const inputs = part.fields.map(f => {
    const id = `field-${++fields}`;
    const input = make('input', { id, name: f.name, type: f.input, value: f.value, min: f.min, max: f.max, step: f.step });
    return make('div', { class: 'field' }, make('label', { for: id }, f.label), input);
  });
  return make('form', { class: 'fields', onsubmit: e => {
    e.preventDefault();
    act(part.action, Object.fromEntries(new FormData(e.currentTarget)), e.submitter);
  } }, inputs, make('button', { type: 'submit', class: `act ${part.action.style}`, 'data-action': part.action.id }, part.action.label));
}

const parts = {
  lead: part => make('p', { class: 'lead' }, part.text),
  note: part => make('p', { class: 'note' }, part.text),
  foot: part => make('p', { class: 'foot' }, part.text),
  facts: part => make('dl', { class: 'facts' }, part.items.flatMap(f => [make('dt', {}, f.label), make('dd', {}, f.value)])),
  chart: part => [part.title ? make('p', { class: 'note' }, part.title) : null, bars(part.bars)],
  links: part => make('div', { class: 'acts' }, part.items.map(l => make('a', { class: 'act', href: l.address, rel: 'noreferrer', target: '_blank' }, l.label))),
  rows,
  form,
  actions: (part, act) => make('div', { class: 'acts' }, inOrder(part.items).map(a => button(a, act))),
  chips: (part, act) => make('div', { class: 'acts chips' }, part.items.map(a => button(a, act))),
};

/**
 * A card as an element.
 * @param card what the template made
 * @param act called with the action, the form's values and the button, when one is clicked
 */
export function draw(card, act) {
  const meaning = card.tone === 'asking' && telling.has(card.card) ? 'telling' : card.tone;
  // Where the title brings the sign itself, it is shown once.
  const [, own, title] = /^([✓✕⏳])?\s*(.*)$/su.exec(card.title);
  const box = make('article', { class: 'card', 'data-tone': card.tone, 'data-card': card.card, tabindex: -1, 'aria-label': card.title,
    lang: card.language === language ? null : card.language },
    make('header', {},
      make('span', { class: 'sign', 'aria-hidden': 'true' }, own ?? signs[meaning] ?? ''), spoken(`${words.tone[meaning] ?? ''}: `), make('h2', {}, title)),
    make('div', { class: 'body' },
      (card.body ?? []).flatMap(p => parts[p.type]?.(p, act) ?? []),
      make('details', { class: 'json' }, make('summary', {}, words.json), make('pre', { tabindex: 0 }, JSON.stringify(card, null, 2)))));
  return box;
}

/** Shows that a click is being worked on: buttons keep their place and the focus, and do nothing. */
export function setBusy(box, busy) {
  box.toggleAttribute('data-busy', busy);
  for (const b of box.querySelectorAll('.act')) {
    if (busy) b.setAttribute('aria-disabled', 'true');
    else b.removeAttribute('aria-disabled');
  }
}
