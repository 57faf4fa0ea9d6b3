import { make } from './dom.js';

/**
 * A bar for each name, as long as its value beside the greatest.
 * @param rows of name and value
 */
export function bars(rows) {
  const most = Math.max(1, ...rows.map(r => Number(r.value) || 0));
  return make('div', { class: 'chart', role: 'img', 'aria-label': rows.map(r => `${r.name}: ${r.value}`).join(', ') }, rows.flatMap(r => {
    const bar = make('span', { class: 'chart-bar' });
    bar.style.width = `${100 * (Number(r.value) || 0) / most}%`;
    return [make('span', {}, String(r.name)), bar, make('span', {}, String(r.value))];
  }));
}
