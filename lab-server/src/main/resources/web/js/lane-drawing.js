// How a lane looks: two rails, the server's above and the browser's below, and what went between them.

import { s } from './dom.js';

export const HEIGHT = 78;
const SERVER = 18;
const BROWSER = 60;

/** A request is drawn as a bar once it has been under way for so many pixels. */
const BAR_PIXELS = 5;

/**
 * @param entries those of the lane, in order of time
 * @param from,to the times at the left and the right end; what lies after `to` has not happened yet
 */
export function draw(entries, from, to, width) {
  const x = (time) => Math.round(((time - from) / (to - from)) * width * 10) / 10;
  const seen = entries.filter((entry) => entry.at <= to && (entry.end === null || (entry.end ?? entry.at) >= from));
  const labelled = seen.filter((entry) => entry.kind === 'event').length <= width / 60;
  const shapes = seen.map((entry) => s('g', { class: `entry ${entry.kind}`, 'data-client': entry.client }, DRAW[entry.kind](entry, x, to, width, labelled)));
  return [rail(SERVER, width), rail(BROWSER, width), ...shapes];
}

/** Events that never came down this lane, where they were published. */
export function drawLost(events, from, to, width) {
  const shapes = events.filter((entry) => entry.published >= from).map(({ published }) => {
    const x = Math.round(((published - from) / (to - from)) * width * 10) / 10;
    return [s('line', { class: 'cross', x1: x, x2: x, y1: SERVER, y2: SERVER + 18 }), cross(x, SERVER + 22)];
  });
  return [s('g', { class: 'lost' }, ...shapes)];
}

const DRAW = { exchange, stream, event, gap, break: broken, sent, note };

function rail(y, width) {
  return s('line', { class: 'rail', x1: 0, x2: width, y1: y, y2: y });
}

function ended(entry, to) {
  return entry.end !== null && entry.end <= to;
}

function exchange(entry, x, to) {
  const start = x(entry.at);
  const isDone = ended(entry, to);
  const end = x(isDone ? entry.end : to);
  const shapes = [s('line', { class: 'request', x1: start, x2: start, y1: BROWSER, y2: SERVER })];
  if (end - start > BAR_PIXELS) {
    shapes.push(s('rect', { class: 'parked', x: start, y: SERVER - 5, width: end - start, height: 10, rx: 3 }));
  }
  if (isDone && entry.failed) {
    return [...shapes, cross(end, BROWSER)];
  }
  if (isDone) {
    shapes.push(s('line', { class: 'answer', x1: end, x2: end, y1: SERVER, y2: BROWSER }));
    shapes.push(s('circle', { class: entry.events === 0 ? 'empty' : 'full', cx: end, cy: BROWSER, r: 5.5 }));
  }
  return shapes;
}

function stream(entry, x, to) {
  const start = x(entry.at);
  const end = x(ended(entry, to) ? entry.end : to);
  const shapes = [s('rect', { class: 'open', x: start, y: SERVER, width: Math.max(0, end - start), height: BROWSER - SERVER })];
  shapes.push(s('line', { class: 'request', x1: start, x2: start, y1: BROWSER, y2: SERVER }));
  if (ended(entry, to)) {
    shapes.push(s('rect', { class: 'closed', x: end - 2, y: SERVER - 4, width: 4, height: BROWSER - SERVER + 8 }));
    if (entry.code) {
      shapes.push(label(end + 5, SERVER + 4, String(entry.code), 'code'));
    }
  }
  return shapes;
}

function event(entry, x, to, width, labelled) {
  const published = x(Math.min(entry.published, entry.at));
  const arrived = x(entry.at);
  return [
    s('line', { class: 'delay', x1: published, x2: arrived, y1: SERVER, y2: BROWSER }),
    s('path', { class: 'published', d: `M${published} ${SERVER - 5}l4 5l-4 5l-4 -5z` }),
    s('circle', { class: 'arrived', cx: arrived, cy: BROWSER, r: 4 }),
    labelled ? label(arrived, BROWSER + 16, String(entry.sequence), 'sequence') : null,
  ];
}

function gap(entry, x) {
  return [cross(x(entry.at), SERVER), label(x(entry.at) + 7, SERVER - 6, `${entry.from}–${entry.to}`, 'code')];
}

function broken(entry, x) {
  return [cross(x(entry.at), BROWSER)];
}

function sent(entry, x) {
  return [s('path', { class: 'sent', d: `M${x(entry.at)} ${BROWSER - 8}l5 8h-10z` })];
}

function note(entry, x) {
  return [s('line', { class: 'note', x1: x(entry.at), x2: x(entry.at), y1: 0, y2: HEIGHT }), label(x(entry.at) + 4, 9, entry.text, 'code')];
}

function cross(x, y) {
  return s('path', { class: 'cross', d: `M${x - 5} ${y - 5}l10 10m0 -10l-10 10` });
}

function label(x, y, text, kind) {
  return s('text', { class: kind, x, y }, text);
}
