/** One element by its id. */
export const by = id => document.getElementById(id);

/** A new element: attributes and children; texts become text nodes, so that nothing in them is ever markup. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(c => c !== null && c !== undefined && c !== false));
  return element;
}

/** Something only a screen reader reads. */
export const spoken = text => make('span', { class: 'spoken' }, text);

/** A name that no other window gives: kept over retries, so that a retry acts once. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');

/** Kept for this window only, also over a reload. */
export const kept = {
  get(name, otherwise) {
    try { return JSON.parse(sessionStorage.getItem(name)) ?? otherwise; } catch { return otherwise; }
  },
  set(name, value) {
    // A full or forbidden storage costs only what a reload would have kept.
    try { sessionStorage.setItem(name, JSON.stringify(value)); } catch { /* see above */ }
  },
};
