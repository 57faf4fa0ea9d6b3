import { start as startComposer } from './composer.js';
import { start as startConversation } from './conversation.js';
import { by } from './dom.js';
import { flush } from './outgoing.js';
import { start as startPeople } from './people.js';
import { nowInView, start as startRooms } from './rooms.js';
import { on } from './state.js';
import { listen } from './stream.js';
import { speak, words } from './words.js';

/** On a narrow screen people and rooms are one tap away: a button opens a panel, Escape or the button closes it. */
function panel(button, target, label) {
  const open = wanted => {
    target.toggleAttribute('data-open', wanted);
    button.setAttribute('aria-expanded', String(wanted));
    button.textContent = wanted ? words.close : label;
  };
  button.addEventListener('click', () => open(!target.hasAttribute('data-open')));
  addEventListener('keydown', e => {
    if (e.key === 'Escape' && target.hasAttribute('data-open')) {
      open(false);
      button.focus();
    }
  });
  open(false);
  return { close: () => open(false), whenOpened: then => button.addEventListener('click', () => target.hasAttribute('data-open') && then()) };
}

speak(document);
by('page').hidden = false;
const people = panel(by('show-people'), by('people'), words.people), rooms = panel(by('show-rooms'), by('rooms'), words.rooms);
people.whenOpened(rooms.close);
rooms.whenOpened(() => {
  people.close();
  nowInView();
});
startPeople();
startConversation();
startComposer();
startRooms();

on('lost', () => {
  by('lost').textContent = words.lost;
  by('lost').hidden = false;
});
on('connected', () => {
  by('lost').hidden = true;
  by('lost').textContent = '';
  flush();
});
on('chosen', people.close);
by('message').focus();
listen();
