import { draw, setBusy } from './card.js';
import { by, make, spoken } from './dom.js';
import { atWork, discard, flush, sendAction, settle, unsent } from './outgoing.js';
import { chatId, entriesOf, markSeen, nameOf, now, on, state, tell } from './state.js';
import { language, words } from './words.js';

// The chat in view: bubbles and cards in the order of the server, and behind them what is not out yet.
const log = by('log'), newest = by('newest');
const shown = new Map();
const coming = new Map();
let answering = null, typing = null, live = false;

const clock = options => new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: state.zone, hourCycle: 'h23', ...options });
const dayOf = at => clock({ year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

function timeOf(at) {
  const time = clock({ hour: '2-digit', minute: '2-digit' }).format(at);
  return dayOf(at) === dayOf(now()) ? time : `${clock({ month: 'short', day: 'numeric' }).format(at)} ${time}`;
}

function frame(kind, who, at, body, ...after) {
  return make('div', { class: `entry ${kind}` },
    make('p', { class: 'by' }, make('b', {}, who), at ? make('time', { datetime: new Date(at).toISOString() }, timeOf(at)) : null, ...after),
    body);
}

function bubble(entry) {
  const mine = entry.from === state.me;
  return frame(mine ? 'mine' : 'theirs', mine ? words.you : nameOf(entry.from), entry.at, make('div', { class: 'bubble' }, entry.text));
}

function cardEntry(entry) {
  const box = draw(entry.card, (action, values, button) => {
    if (box.hasAttribute('data-busy')) return;
    setBusy(box, true);
    answering = { card: entry.id, id: sendAction(entry, action.id, values), keyboard: button.matches(':focus-visible') };
  });
  setBusy(box, isBusy(entry.id));
  const only = entry.onlyFor ? make('span', { class: 'only' }, words.onlyYou) : null;
  return frame('bot', 'RoomBot', entry.at, box, only);
}

const isBusy = card => [...unsent, ...atWork.values()].some(i => i.card === card && i.status !== 'refused');

function put(entry) {
  const fresh = entry.card ? cardEntry(entry) : bubble(entry);
  const old = shown.get(entry.id);
  shown.set(entry.id, fresh);
  fresh.place = entry.place;
  if (old) {
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(fresh);
    if (hadFocus) focusCard(fresh);
  } else {
    const behind = [...log.children].find(c => !(c.place <= entry.place));
    log.insertBefore(fresh, behind ?? null);
  }
  return fresh;
}

function focusCard(element) {
  element.querySelector('.card')?.focus({ preventScroll: true });
}

// An answer to a click takes the focus along, where the click was made by keyboard and nothing else has it by now.
function follow(entry, element) {
  if (answering && entry.answers === answering.id && entry.id !== answering.card && entry.card) {
    const at = document.activeElement;
    if (answering.keyboard && (at === document.body || shown.get(answering.card)?.contains(at))) focusCard(element);
    answering = null;
  }
}

function pendingBubble(item) {
  const waits = item.status !== 'sending';
  const words_ = item.status === 'refused' ? words.refused(item.why) : waits ? words.notSent : words.sending;
  const again = item.status === 'waiting' ? make('button', { type: 'button', class: 'again', onclick: flush }, words.again) : null;
  const close = item.status === 'refused' ? make('button', { type: 'button', class: 'again', onclick: () => discard(item.id) }, words.close) : null;
  return frame(`mine pending${waits ? ' failing' : ''}`, words.you, null,
    make('div', { class: 'bubble' }, item.text), make('span', { class: 'state' }, words_), again, close);
}

function drawPending() {
  for (const [id, element] of coming) {
    element.remove();
    coming.delete(id);
  }
  const here = chatId();
  for (const item of [...unsent, ...atWork.values()].filter(i => i.kind === 'message' && i.chat === here && i.person === state.me)) {
    if (state.entries.has(item.id)) continue;
    const element = pendingBubble(item);
    element.place = Infinity;
    coming.set(item.id, element);
    log.append(element);
  }
  typing?.remove();
  typing = null;
  if ([...atWork.values()].some(i => i.chat === here && i.person === state.me)) {
    typing = make('div', { class: 'entry bot typing' }, spoken(words.working), make('i'), make('i'), make('i'));
    typing.place = Infinity;
    log.append(typing);
  }
  for (const [id, element] of shown) {
    const box = element.querySelector('.card');
    if (!box) continue;
    setBusy(box, isBusy(id));
    const waits = unsent.some(i => i.card === id && i.status === 'waiting');
    if (waits || element.querySelector('.click-state')?.textContent === words.notSent) clickState(element, waits ? words.notSent : '');
  }
}

// Under a card: what became of a click that did not get through.
function clickState(element, text) {
  const old = element.querySelector('.click-state');
  if (old?.textContent === text || (!old && !text)) return;
  old?.remove();
  if (text) element.append(make('p', { class: 'state click-state', role: 'status' }, text));
}

function refused(item) {
  drawPending();
  const element = item.card && shown.get(item.card);
  if (element) clickState(element, words.refused(item.why));
}

const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;

function toEnd() {
  log.scrollTop = log.scrollHeight;
  newest.hidden = true;
}

/** Draws the chat in view from the beginning, without reading it all out. */
function drawAll() {
  log.setAttribute('aria-live', 'off');
  log.replaceChildren();
  shown.clear();
  coming.clear();
  for (const entry of entriesOf(chatId())) put(entry);
  drawPending();
  toEnd();
  markSeen();
  tell('read');
  requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
}

function came(entry) {
  if (entry.answers) settle(entry.answers);
  if (!live) return;
  if (entry.chat === chatId() && (!entry.onlyFor || entry.onlyFor === state.me)) {
    const stay = !atEnd() && entry.from !== state.me;
    const element = put(entry);
    coming.get(entry.id)?.remove();
    drawPending();
    follow(entry, element);
    if (stay) newest.hidden = false;
    else toEnd();
    markSeen();
  }
  tell('read');
}

export function start() {
  on('entry', came);
  on('outgoing', () => {
    if (!live) return;
    const follows = atEnd();
    drawPending();
    if (follows) toEnd();
  });
  on('refused', refused);
  on('reset', () => { live = false; });
  on('caughtup', () => { if (!live) { live = true; drawAll(); } });
  on('chosen', () => { if (live) drawAll(); });
  newest.addEventListener('click', toEnd);
  log.addEventListener('scroll', () => { if (atEnd()) newest.hidden = true; }, { passive: true });
}
