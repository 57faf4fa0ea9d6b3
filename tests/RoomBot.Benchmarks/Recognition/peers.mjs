// Runs the peers over the rows that come on standard input as JSON lines {id, text, ref, lang}; one JSON line out for each peer.
// PEERS is a folder with npm's chrono-node and @microsoft/recognizers-text-suite installed. Times are local: run with TZ set.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';

const load = createRequire(join(process.env.PEERS, 'index.cjs'));
const rows = readFileSync(0, 'utf8').trim().split('\n').map(line => JSON.parse(line));
const two = n => String(n).padStart(2, '0');
const day = d => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
const local = (part, date = part.date()) => (part.isCertain('hour') ? `${day(date)}T${two(date.getHours())}:${two(date.getMinutes())}` : day(date));

function chronoPeer() {
  const chrono = load('chrono-node');
  const zh = chrono.zh.hans ?? chrono.zh;
  return row => {
    const found = (row.lang === 'zh' ? zh : chrono).parse(row.text, new Date(row.ref), { forwardDate: true })[0];
    return found ? [{ start: local(found.start), end: found.end ? local(found.end) : null }] : [];
  };
}

function microsoftPeer() {
  const suite = load('@microsoft/recognizers-text-suite');
  const iso = text => text?.replace(' ', 'T').slice(0, 16);
  return row => {
    const found = suite.recognizeDateTime(row.text, row.lang === 'zh' ? suite.Culture.Chinese : suite.Culture.English, 0, new Date(row.ref))[0];
    return (found?.resolution?.values ?? []).map(value => value.type === 'duration'
      ? { seconds: Number(value.value) }
      : { start: iso(value.start ?? value.value), end: value.end ? iso(value.end) : null });
  };
}

for (const [name, make] of [['chrono-node', chronoPeer], ['@microsoft/recognizers-text-suite', microsoftPeer]]) {
  try {
    const recognize = make();
    const answers = Object.fromEntries(rows.map(row => { try { return [row.id, recognize(row)]; } catch { return [row.id, []]; } }));
    const from = process.hrtime.bigint();
    for (const row of rows) try { recognize(row); } catch { /* counted as no answer above */ }
    console.log(JSON.stringify({ name, answers, us: Number(process.hrtime.bigint() - from) / 1000 / rows.length }));
  } catch (error) {
    console.log(JSON.stringify({ name, missing: error.message.split('\n')[0] }));
  }
}
