import { kept } from './dom.js';

// What the page knows, and who wants to hear when it changes. The server is the truth; `me` and `chat` are this window's.
const listeners = new Map();

export const state = {
  people: [], group: null, zone: 'Asia/Shanghai', today: '', clockAhead: 0, longest: 20000,
  me: kept.get('me', null), chat: kept.get('chat', 'direct'),
  entries: new Map(), seen: new Map(Object.entries(kept.get('seen', {}))),
};

export const on = (what, then) => listeners.set(what, [...(listeners.get(what) ?? []), then]);
export const tell = (what, ...about) => { for (const then of listeners.get(what) ?? []) then(...about); };

/** The server's now, in milliseconds. */
export const now = () => Date.now() + state.clockAhead;

/** The id of the chat in view. */
export const chatId = (chat = state.chat, me = state.me) => chat === 'group' ? state.group : `direct-${me}`;

/** A person's name; the id where nobody has it. */
export const nameOf = id => state.people.find(p => p.id === id)?.name ?? id;

/** What somebody sees of a chat, in order. */
export const entriesOf = (chat, me = state.me) => [...state.entries.values()]
  .filter(e => e.chat === chat && (!e.onlyFor || e.onlyFor === me)).sort((a, b) => a.place - b.place);

/** How many messages came into a chat since this window last showed it to somebody. */
export function unread(chat, me) {
  const last = state.seen.get(`${me}/${chat}`) ?? 0;
  return entriesOf(chat, me).filter(e => e.place > last && e.from !== me).length;
}

/** The chat in view has been seen to its end. */
export function markSeen() {
  const all = entriesOf(chatId());
  state.seen.set(`${state.me}/${chatId()}`, all.length ? all.at(-1).place : 0);
  kept.set('seen', Object.fromEntries(state.seen));
}

export function choose(me, chat) {
  state.me = me;
  state.chat = chat;
  kept.set('me', me);
  kept.set('chat', chat);
  tell('chosen');
}
