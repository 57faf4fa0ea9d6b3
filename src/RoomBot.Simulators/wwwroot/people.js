import { by, make, spoken } from './dom.js';
import { chatId, choose, nameOf, on, state, unread } from './state.js';
import { words } from './words.js';

// Who one is and which chat is in view: two radio groups, one click each.
function choice(group, value, label, checked, pick, ...more) {
  const note = `${group}-${value}-note`;
  return make('div', { class: 'choice' },
    make('input', { type: 'radio', name: group, value, id: `${group}-${value}`, checked, 'aria-describedby': note, onchange: () => pick(value),
      // Whoever clicked wants to write next; whoever uses the arrow keys may want to go on choosing.
      onclick: e => e.detail && by('message').focus() }),
    make('label', { for: `${group}-${value}` }, label), make('span', { class: 'choice-note', id: note }, ...more));
}

const initial = name => /[\u3400-\u9fff]/u.test(name) ? name.at(-1) : name.slice(0, 1);
const face = p => make('span', { class: 'face', 'aria-hidden': 'true', 'data-face': state.people.indexOf(p) % 6 }, initial(p.name));

function draw() {
  if (!state.people.some(p => p.id === state.me)) choose(state.people[0].id, state.chat);
  by('persons').replaceChildren(...state.people.map(p => {
    const item = choice('person', p.id, p.name, p.id === state.me, id => choose(id, state.chat),
      p.admin ? make('small', {}, words.administrator) : null, make('b', { class: 'unread', 'data-person': p.id }));
    item.prepend(face(p));
    return item;
  }));
  by('chats').replaceChildren(...['direct', 'group'].map(c => {
    const item = choice('chat', c, words[c], c === state.chat, to => choose(state.me, to), make('b', { class: 'unread', 'data-chat': c }));
    item.prepend(make('span', { class: 'hash', 'aria-hidden': 'true' }, c === 'group' ? '#' : '●'));
    return item;
  }));
  title();
  count();
}

function title() {
  const group = state.chat === 'group';
  by('chat-title').replaceChildren(group ? words.groupTitle : words.directTitle(nameOf(state.me)),
    make('small', {}, group ? words.members(state.people.length) : ''));
  for (const c of document.querySelectorAll('#chats input')) c.checked = c.value === state.chat;
  for (const p of document.querySelectorAll('#persons input')) p.checked = p.value === state.me;
}

// Only direct chats count for a person: the group is everybody's.
function count() {
  const show = (element, n) => {
    element.replaceChildren(...n ? [make('span', { 'aria-hidden': 'true' }, String(n)), spoken(words.unread(n))] : []);
    element.hidden = !n;
  };
  for (const b of document.querySelectorAll('.unread[data-person]')) {
    show(b, b.dataset.person === state.me ? 0 : unread(chatId('direct', b.dataset.person), b.dataset.person));
  }
  for (const b of document.querySelectorAll('.unread[data-chat]')) {
    show(b, b.dataset.chat === state.chat ? 0 : unread(chatId(b.dataset.chat), state.me));
  }
}

export function start() {
  on('connected', draw);
  on('chosen', () => { title(); count(); });
  on('read', count);
}
