import { state, tell } from './state.js';

// Everything live comes by one stream of server-sent events. Each entry carries the number of its change; after a cut the
// stream goes on behind the last one heard.
const SILENCE = 25_000;
let source = null, last = 0, heard = 0, wait = 500;

function hello(event) {
  const said = JSON.parse(event.data);
  if (said.last < last) {
    // Another database than before: what this window knows is of no use.
    state.seen.clear();
    state.entries.clear();
    last = 0;
    tell('reset');
  }
  Object.assign(state, {
    people: said.people, group: said.group, zone: said.zone, today: said.today, longest: said.longest,
  });
  state.clockAhead = said.now - Date.now();
  wait = 500;
  tell('connected');
}

function entry(event) {
  last = Number(event.lastEventId);
  const came = JSON.parse(event.data);
  state.entries.set(came.id, came);
  tell('entry', came);
}

/** Opens the stream, and opens it again whenever it ends or falls silent. */
export function listen() {
  source?.close();
  source = new EventSource(`chat/events?after=${last}`);
  heard = Date.now();
  const listenTo = (name, then) => source.addEventListener(name, e => { heard = Date.now(); then(e); });
  listenTo('hello', hello);
  listenTo('entry', entry);
  listenTo('caughtup', () => tell('caughtup'));
  listenTo('rooms', e => tell('rooms', JSON.parse(e.data)));
  listenTo('beat', e => { state.clockAhead = JSON.parse(e.data).now - Date.now(); });
  const opened = source;
  source.onerror = () => {
    if (opened !== source) return;
    opened.close();
    tell('lost');
    setTimeout(() => { if (opened === source) listen(); }, wait);
    wait = Math.min(wait * 2, 4000);
  };
}

// A browser keeps few connections to one server: a window that nobody looks at gives up its own after a while.
const REST = 60_000;
let resting = null;
document.addEventListener('visibilitychange', () => {
  clearTimeout(resting);
  if (!document.hidden && !source) listen();
  if (document.hidden) {
    resting = setTimeout(() => {
      source?.close();
      source = null;
    }, REST);
  }
});

setInterval(() => {
  if (source && Date.now() - heard > SILENCE) {
    tell('lost');
    listen();
  }
}, 5000);
