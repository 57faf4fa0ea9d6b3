import { by, make, spoken } from './dom.js';
import { actedLately } from './outgoing.js';
import { now, on, state } from './state.js';
import { language, words } from './words.js';

// A day's rooms: a table for those who read it, bars on hours for those who see it.
const HOUR = 60;
// The width of the column of names, as in the style sheet.
const NAMES = 140;
const HIGHLIGHT = 3000;
let board = null, day = null, fresh = new Set();
// What has just changed, by day, so that it is highlighted also on a day that is only now looked at.
const justNow = new Map();

const dateWords = d => new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB',
  { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${d}T00:00Z`));
const shift = (d, days) => new Date(Date.parse(`${d}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const hhmm = minutes => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const keyOf = (room, taken) => `${room} ${taken.start} ${taken.held}`;

function minutesNow() {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: state.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now());
  const part = name => Number(parts.find(p => p.type === name).value);
  return part('hour') * 60 + part('minute');
}

// Working hours, and as far beyond them as something is taken or it is already late.
function hours() {
  const taken = board.rooms.flatMap(r => r.taken ?? []);
  const at = day === state.today ? [minutesNow()] : [];
  const from = Math.min(board.from, ...at, ...taken.map(t => t.start));
  const to = Math.max(board.to, ...at.map(m => m + 1), ...taken.map(t => t.end));
  return [Math.floor(from / HOUR), Math.ceil(to / HOUR)];
}

function bar(room, taken, from, span, nowAt) {
  const times = `${hhmm(taken.start)}–${hhmm(taken.end)}`;
  const what = taken.held ? words.held : taken.who || words.booked;
  const past = nowAt !== null && taken.end <= nowAt;
  const element = make('li', { class: `taken${taken.held ? ' held' : ''}${past ? ' past' : ''}${fresh.has(keyOf(room.id, taken)) ? ' fresh' : ''}`,
    title: `${room.name} ${times} · ${taken.held ? words.held : words.booked}${taken.who ? ` · ${taken.who}` : ''}` },
    make('span', { class: 'who' }, what), make('span', { class: 'times' }, times), taken.held && taken.who ? spoken(taken.who) : null, past ? spoken(words.past) : null);
  element.style.setProperty('--at', (taken.start - from) / span);
  element.style.setProperty('--long', (taken.end - taken.start) / span);
  return element;
}

function line(room, from, span, nowAt) {
  const words_ = [room.seats ? words.seats(room.seats) : '', words.place(room.building, room.floor)].filter(Boolean).join(' · ');
  const cell = room.enabled === false ? make('p', { class: 'none' }, words.disabled)
    : room.taken === null ? make('p', { class: 'none' }, words.unknown)
      : room.taken.length ? make('ul', {}, room.taken.map(t => bar(room, t, from, span, nowAt))) : spoken(words.free);
  return make('tr', { 'data-room': room.id }, make('th', { scope: 'row' }, make('b', {}, room.name), make('small', { title: [room.city, words_].filter(Boolean).join(' · ') }, words_)),
    make('td', {}, cell));
}

function draw() {
  if (!board) return;
  const [first, end] = hours(), from = first * HOUR, span = (end - first) * HOUR;
  const nowAt = day === state.today ? minutesNow() : day < state.today ? 1440 : null;
  by('rooms-day').replaceChildren(day === state.today ? words.roomsToday : words.day(dateWords(day)),
    day === state.today ? make('small', {}, dateWords(day)) : '');
  by('day-today').hidden = day === state.today;
  by('legend').replaceChildren(
    make('span', { class: 'swatch taken' }, words.booked), make('span', { class: 'swatch held' }, words.held),
    day === state.today ? make('span', { class: 'swatch now' }, `${words.now} ${hhmm(nowAt)}`) : '');
  if (!board.rooms.length) {
    by('timeline').replaceChildren(make('p', { class: 'none' }, board.known ? words.noRooms : words.noBoard));
    return;
  }
  const ticks = Array.from({ length: end - first }, (_, i) => make('span', {}, String(first + i).padStart(2, '0')));
  const table = make('table', {},
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, words.room), make('th', { scope: 'col' }, make('div', { class: 'hours' }, ticks)))),
    make('tbody', {}, board.rooms.map(r => line(r, from, span, nowAt))));
  table.style.setProperty('--hours', end - first);
  table.style.setProperty('--now-at', nowAt === null ? -1 : Math.min(1, (nowAt - from) / span));
  table.toggleAttribute('data-today', day === state.today);
  by('timeline').replaceChildren(table);
}

function show(next) {
  const scroll = board?.day === next.day ? [by('timeline').scrollLeft, by('timeline').scrollTop] : null;
  board = next;
  fresh = justNow.get(next.day) ?? new Set();
  draw();
  if (scroll) [by('timeline').scrollLeft, by('timeline').scrollTop] = scroll;
  else nowInView();
  if (fresh.size) {
    by('timeline').querySelector('.fresh')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

/** Brings the current hour into view. */
export function nowInView() {
  const box = by('timeline'), table = box.querySelector('table');
  if (!table || day !== state.today) return;
  const at = Number(table.style.getPropertyValue('--now-at'));
  box.scrollLeft = Math.max(0, at * (table.scrollWidth - NAMES) - (box.clientWidth - NAMES) / 2);
}

async function fetchDay(asked) {
  try {
    const answer = await fetch(`chat/rooms?day=${asked}`);
    if (answer.ok && asked === day) show(await answer.json());
  } catch {
    // The stream notices that the connection is gone, says so, and asks again when it is back.
  }
}

function goTo(next) {
  day = next;
  by('elsewhere').replaceChildren();
  void fetchDay(day);
}

function remember({ day: on, fresh: keys }) {
  const set = new Set([...justNow.get(on) ?? [], ...keys.map(k => keyOf(k.room, k))]);
  justNow.set(on, set);
  setTimeout(() => {
    if (justNow.get(on) !== set) return;
    justNow.delete(on);
    for (const f of document.querySelectorAll('.fresh')) f.classList.remove('fresh');
  }, HIGHLIGHT);
}

function changed(said) {
  said.changed.forEach(remember);
  const days = said.changed.map(c => c.day);
  if (day === null || (day !== said.today.day && day === state.today)) day = said.today.day;
  state.today = said.today.day;
  if (day === said.today.day) show(said.today);
  else if (days.includes(day) || !days.length) void fetchDay(day);
  const elsewhere = days.filter(d => d !== day);
  if (elsewhere.length === 1 && days.length === 1 && said.changed[0].fresh.length && actedLately()) {
    goTo(elsewhere[0]);
  } else if (elsewhere.length) {
    by('elsewhere').replaceChildren(...elsewhere.slice(0, 3).map(d =>
      make('button', { type: 'button', class: 'day', onclick: () => goTo(d) }, words.changedOn(dateWords(d)))));
  }
}

export function start() {
  on('rooms', changed);
  by('day-before').addEventListener('click', () => goTo(shift(day ?? state.today, -1)));
  by('day-after').addEventListener('click', () => goTo(shift(day ?? state.today, 1)));
  by('day-today').addEventListener('click', () => goTo(state.today));
  setInterval(() => { if (day === state.today) draw(); }, 60_000);
}
