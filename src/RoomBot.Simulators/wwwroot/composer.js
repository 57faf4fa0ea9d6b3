import { by, kept, make } from './dom.js';
import { sendMessage } from './outgoing.js';
import { chatId, entriesOf, on, state } from './state.js';
import { language, other, otherExamples, words } from './words.js';

// Where one writes: Enter sends, Shift+Enter breaks the line, ↑ brings back what one wrote before. A draft belongs to a
// person and a chat and survives a reload.
const box = by('message'), form = by('composer'), mention = by('mention'), tooLong = by('too-long'), examples = by('examples');
const BOT = '@RoomBot';
let ready = false, sendWhenReady = false, back = 0, mentioning = kept.get('mention', true);

const draftOf = () => `draft ${state.me} ${chatId()}`;

function grow() {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + 2, 180)}px`;
}

function write(text) {
  box.value = text;
  kept.set(draftOf(), text);
  grow();
}

function submit(text) {
  const said = text.trim();
  if (!said) return;
  if (!ready) {
    sendWhenReady = true;
    return;
  }
  tooLong.hidden = said.length <= state.longest;
  if (!tooLong.hidden) {
    tooLong.textContent = words.tooLong(state.longest);
    return;
  }
  const called = said.toLowerCase().includes(BOT.toLowerCase()), call = state.chat === 'group' && mentioning && !called;
  sendMessage(chatId(), call ? `${BOT} ${said}` : said, language, state.chat === 'direct' || call || called);
  back = 0;
  write('');
}

// Own messages of this chat, newest first, without the mention that is put in front again.
const written = () => entriesOf(chatId()).filter(e => e.from === state.me).reverse()
  .map(e => mentioning && e.text.startsWith(`${BOT} `) ? e.text.slice(BOT.length + 1) : e.text);

function recall(step) {
  const all = written(), to = back + step;
  if (to < 0 || to > all.length) return false;
  back = to;
  write(back ? all[back - 1] : '');
  box.setSelectionRange(box.value.length, box.value.length);
  return true;
}

function keydown(e) {
  if (e.isComposing || e.keyCode === 229) return;
  if (e.key === 'Enter' && !e.shiftKey) {
    e.preventDefault();
    submit(box.value);
  } else if (e.key === 'ArrowUp' && (!box.value || back) && recall(1)) {
    e.preventDefault();
  } else if (e.key === 'ArrowDown' && back && recall(-1)) {
    e.preventDefault();
  }
}

function drawExamples() {
  const empty = !entriesOf(chatId()).length && state.people.length > 0;
  examples.hidden = !empty;
  if (!empty) return;
  const list = (texts, lang) => make('ul', { lang }, texts.map(t =>
    make('li', {}, make('button', { type: 'button', class: 'example', onclick: () => { submit(t); box.focus(); } }, t))));
  examples.replaceChildren(make('p', {}, words.empty),
    list(words.examples, language === 'zh' ? 'zh-CN' : 'en'), list(otherExamples, other === 'zh' ? 'zh-CN' : 'en'));
}

function arrive() {
  back = 0;
  tooLong.hidden = true;
  write(kept.get(draftOf(), ''));
  box.placeholder = state.chat === 'group' ? words.groupPlaceholder : words.placeholder;
  mention.hidden = state.chat !== 'group';
  drawExamples();
}

// The first time, what was written while the page was still connecting stays, and goes out if it was meant to.
function connected() {
  if (ready) return;
  ready = true;
  const early = box.value;
  arrive();
  if (early) write(early);
  if (sendWhenReady) submit(box.value);
}

export function start() {
  mention.setAttribute('aria-label', words.mention);
  mention.setAttribute('aria-pressed', String(mentioning));
  mention.addEventListener('click', () => {
    mentioning = !mentioning;
    kept.set('mention', mentioning);
    mention.setAttribute('aria-pressed', String(mentioning));
    box.focus();
  });
  form.addEventListener('submit', e => { e.preventDefault(); submit(box.value); box.focus(); });
  box.addEventListener('keydown', keydown);
  box.addEventListener('input', () => { back = 0; tooLong.hidden = true; kept.set(draftOf(), box.value); grow(); });
  on('connected', connected);
  on('chosen', () => { if (ready) arrive(); });
  on('read', drawExamples);
  on('outgoing', () => { if (!examples.hidden) drawExamples(); });
}
