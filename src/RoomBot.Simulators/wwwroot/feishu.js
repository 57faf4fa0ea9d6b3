import { by, kept, make } from './dom.js';
import { draw } from './feishu-card.js';
import { speak, words } from './words.js';

// The window of the simulated Feishu: people and chats of its tenant, and the cards as they were sent.
const state = { people: [], chats: [], messages: new Map(), me: kept.get('feishu-me', null), chat: kept.get('feishu-chat', 'direct') };
const log = by('log'), toast = by('toast');
const shown = new Map();
let clearing = 0;

const chatNow = () => state.chats.find(c => state.chat === 'group' ? c.name : !c.name && c.members.includes(state.me));
const nameOf = id => state.people.find(p => p.id === id)?.name ?? 'RoomBot';
const isSeen = m => m.chat === chatNow()?.id && !m.recalled && (!m.onlyFor || m.onlyFor === state.me);

async function send(path, content) {
  const answer = await fetch(`feishu/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : null;
}

function say(text) {
  toast.textContent = text;
  clearTimeout(clearing);
  if (text) clearing = setTimeout(() => { toast.textContent = ''; }, 6000);
}

async function press(message, value, values, control) {
  const card = shown.get(message.id)?.querySelector('.card');
  if (card?.hasAttribute('data-busy')) return;
  card?.setAttribute('data-busy', '');
  const byKey = control.matches?.(':focus-visible');
  try {
    const { toast: said, error } = await send('clicks', { person: state.me, message: message.id, value, values });
    say(error ? words.clickFailed(error) : said);
    if (byKey) shown.get(message.id)?.querySelector('.card')?.focus({ preventScroll: true });
  } catch (e) {
    say(words.clickFailed(e.message));
  } finally {
    card?.removeAttribute('data-busy');
  }
}

function entry(message) {
  const mine = message.from === state.me, bot = !state.people.some(p => p.id === message.from);
  const body = message.card ? draw(message.card, (value, values, control) => press(message, value, values, control)) : make('div', { class: 'bubble' }, message.text);
  return make('div', { class: `entry ${bot ? 'bot' : mine ? 'mine' : 'theirs'}` },
    make('p', { class: 'by' }, make('b', {}, mine ? words.you : nameOf(message.from)),
      make('time', { datetime: new Date(message.at).toISOString() }, new Date(message.at).toTimeString().slice(0, 5)),
      message.onlyFor ? make('span', { class: 'only' }, words.onlyYou) : null), body);
}

function put(message) {
  const old = shown.get(message.id);
  if (!isSeen(message)) {
    old?.remove();
    shown.delete(message.id);
    return;
  }
  const fresh = entry(message), hadFocus = old?.contains(document.activeElement);
  shown.set(message.id, fresh);
  if (old) old.replaceWith(fresh);
  else log.append(fresh);
  if (hadFocus) fresh.querySelector('.card')?.focus({ preventScroll: true });
  log.scrollTop = log.scrollHeight;
}

function drawAll() {
  log.setAttribute('aria-live', 'off');
  log.replaceChildren();
  shown.clear();
  for (const message of [...state.messages.values()].sort((a, b) => a.at - b.at)) put(message);
  by('chat-title').textContent = state.chat === 'group' ? chatNow()?.name ?? '' : words.directTitle(nameOf(state.me));
  by('message').placeholder = state.chat === 'group' ? words.feishuGroup : words.placeholder;
  requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
}

function choice(group, value, label, checked, pick) {
  const id = `${group}-${value}`;
  return make('div', { class: 'choice' },
    make('input', { type: 'radio', name: group, value, id, checked, onchange: () => pick(value), onclick: e => e.detail && by('message').focus() }), make('label', { for: id }, label));
}

function choose(me, chat) {
  Object.assign(state, { me, chat });
  kept.set('feishu-me', me);
  kept.set('feishu-chat', chat);
  by('persons').replaceChildren(...state.people.map(p => choice('person', p.id, p.name, p.id === me, id => choose(id, state.chat))));
  by('chats').replaceChildren(...['direct', 'group'].map(c => choice('chat', c, words[c], c === chat, to => choose(state.me, to))));
  const chosen = document.activeElement?.id;
  drawAll();
  people(false);
  if (chosen) by(chosen)?.focus();
}

function people(open) {
  by('people').toggleAttribute('data-open', open);
  by('show-people').setAttribute('aria-expanded', String(open));
  by('show-people').textContent = open ? words.close : words.people;
}

function listen() {
  const source = new EventSource('feishu/events');
  source.addEventListener('hello', e => {
    const { people: all, chats } = JSON.parse(e.data);
    Object.assign(state, { people: all, chats });
    state.messages.clear();
    by('lost').hidden = true;
    choose(all.some(p => p.id === state.me) ? state.me : all[0].id, state.chat);
  });
  source.addEventListener('message', e => {
    const message = JSON.parse(e.data);
    state.messages.set(message.id, message);
    put(message);
  });
  source.onerror = () => {
    by('lost').textContent = words.lost;
    by('lost').hidden = false;
  };
}

by('composer').addEventListener('submit', async e => {
  e.preventDefault();
  const box = by('message'), text = box.value.trim();
  if (!text) return;
  try {
    await send('messages', { person: state.me, chat: chatNow().id, text: state.chat === 'group' && !/@RoomBot/i.test(text) ? `@RoomBot ${text}` : text });
    box.value = '';
  } catch {
    say(words.lost);
  }
});
by('message').addEventListener('keydown', e => {
  if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) {
    e.preventDefault();
    by('composer').requestSubmit();
  }
});
by('show-people').addEventListener('click', () => people(!by('people').hasAttribute('data-open')));
addEventListener('keydown', e => { if (e.key === 'Escape') people(false); });

speak(document);
by('page').hidden = false;
people(false);
listen();
by('message').focus();
