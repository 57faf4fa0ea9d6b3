import { kept, newId } from './dom.js';
import { state, tell } from './state.js';

// What this window has written and clicked goes out in order, each under an id that stays the same over retries, so that a
// retry acts once. What is not out yet survives a reload.
const queue = kept.get('queue', []);
const accepted = new Map(), answered = new Set();
let busy = false, timer = null, acted = 0;

/** Those that no entry of the chat shows yet, and how far each is: sending, waiting (for the next attempt), refused. */
export const unsent = queue;

/** Ids of messages and clicks that the bot has not handled yet, with what they were. */
export const atWork = accepted;

export function send(item) {
  acted = Date.now();
  queue.push({ id: `u${newId()}`, status: 'sending', ...item });
  keep();
  flush();
  return queue.at(-1)?.id;
}

/** Whether what happens now may well come from this window. */
export const actedLately = () => Date.now() - acted < 10_000;

/** Tries now what waits for its next attempt. */
export function flush() {
  clearTimeout(timer);
  if (!busy) void work();
}

async function work() {
  busy = true;
  for (let item = next(); item; item = next()) {
    const answer = await post(item);
    if (answer.done) {
      drop(item);
      if (!answered.has(item.id) && (item.kind === 'action' || item.calls)) {
        accepted.set(item.id, item);
        setTimeout(() => settle(item.id), 30_000);
      }
    } else if (answer.refused) {
      item.status = 'refused';
      item.why = answer.refused;
      if (item.kind === 'action') drop(item);
      tell('refused', item);
    } else {
      item.status = 'waiting';
      keep();
      busy = false;
      timer = setTimeout(flush, answer.after ?? 2000);
      return;
    }
    keep();
  }
  busy = false;
}

const next = () => queue.find(i => i.status !== 'refused');

async function post(item) {
  const { kind, status, why, card, calls, ...body } = item;
  try {
    const answer = await fetch(kind === 'action' ? 'chat/actions' : 'chat/messages', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
    if (answer.ok) return { done: true };
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) {
      return { after: 1000 * Number(answer.headers.get('retry-after') ?? 2) };
    }
    const problem = await answer.json().catch(() => ({}));
    return { refused: problem.title ?? String(answer.status) };
  } catch {
    return {};
  }
}

function drop(item) {
  const at = queue.indexOf(item);
  if (at >= 0) queue.splice(at, 1);
}

/** The bot has answered it, or has had its time. */
export function settle(id) {
  answered.add(id);
  if (accepted.delete(id)) tell('outgoing');
}

/** Takes a refused message back out. */
export function discard(id) {
  const item = queue.find(i => i.id === id);
  if (item) drop(item);
  keep();
}

function keep() {
  kept.set('queue', queue);
  tell('outgoing');
}

addEventListener('beforeunload', e => {
  if (queue.some(i => i.status === 'waiting')) e.preventDefault();
});

/** Sends what somebody wrote in a chat; `calls`: whether the bot will answer. */
export const sendMessage = (chat, text, language, calls) => send({ kind: 'message', person: state.me, chat, text, language, calls });

/** Sends a click or a form; the entry is the card's. */
export const sendAction = (entry, action, values = {}) =>
  send({ kind: 'action', person: state.me, chat: entry.chat, action, values, card: entry.id });
