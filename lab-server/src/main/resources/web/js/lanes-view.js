// The lanes on one time axis, drawn again and again while time goes on, and the text twin of each.

import { byId, h, s } from './dom.js';
import { draw, drawLost, HEIGHT } from './lane-drawing.js';
import { twin } from './lane-text.js';
import { fillIn, t, words } from './words.js';

const SPAN_MILLIS = 10_000;
const FRAME_MILLIS = 60;

/** Drawing takes a tenth of a core at most: many pages may be open on one machine. */
const IDLE_SHARE = 10;
const CALM_FRAME_MILLIS = 1_000;

export class LanesView {
  #lab;
  #rows = [];
  #drawnAt = 0;
  #tookMillis = 0;
  #shown = '';
  #calm = matchMedia('(prefers-reduced-motion: reduce)');

  /** @param inspect shows one exchange by its client name and number */
  constructor(lab, inspect) {
    this.#lab = lab;
    this.inspect = inspect;
    lab.onLanes(() => this.#build());
    words.onChange(() => this.#build());
    byId('lanes').addEventListener('click', (click) => this.#clicked(click));
  }

  #clicked({ target }) {
    const client = target.closest('[data-client]')?.dataset.client;
    if (client) {
      this.inspect(client);
    }
  }

  #build() {
    this.#rows = this.#lab.laneNames.map((name) => {
      const svg = s('svg', { height: HEIGHT, role: 'img', 'aria-label': t('laneLabel', { name }) });
      const text = h('details', { class: 'twin' }, h('summary', {}, t('asText')), h('div', {}));
      const sum = h('span', { class: 'sum' });
      const box = h('figure', { class: 'lane', 'data-lane': name }, h('figcaption', {}, h('strong', {}, t(`lane.${name}`)), sum), svg, text);
      return { name, svg, text, sum, box };
    });
    const axis = s('svg', { height: 20, class: 'axis', 'aria-hidden': 'true' });
    byId('lanes').replaceChildren(...this.#rows.map((row) => row.box), axis);
    byId('legend').textContent = t('legend');
    this.axis = axis;
    this.#shown = '';
    fillIn(byId('lanes'));
  }

  /** Draws the moment that the playhead shows; where people want little motion, once a second. */
  refresh(now, force = false) {
    const pause = this.#calm.matches ? CALM_FRAME_MILLIS : Math.max(FRAME_MILLIS, IDLE_SHARE * this.#tookMillis);
    const to = this.#lab.playhead.time(now);
    const width = this.axis.clientWidth;
    const shown = `${to} ${width} ${this.#lab.recording.entries.length}`;
    if ((!force && now - this.#drawnAt < pause) || shown === this.#shown || document.hidden || width === 0) {
      return;
    }
    this.#drawnAt = now;
    this.#shown = shown;
    const begun = performance.now();
    for (const { name, svg, text, sum } of this.#rows) {
      const entries = this.#lab.recording.of(name);
      svg.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
      svg.replaceChildren(...draw(entries, to - SPAN_MILLIS, to, width), ...drawLost(this.#lab.recording.lost(name, to), to - SPAN_MILLIS, to, width));
      sum.textContent = summary(entries, to);
      if (text.open && !text.contains(document.activeElement?.closest('td'))) {
        text.lastElementChild.replaceChildren(twin(name, entries, to));
      }
    }
    this.#drawAxis(to, width);
    this.#tookMillis = performance.now() - begun;
  }

  #drawAxis(to, width) {
    this.axis.setAttribute('viewBox', `0 0 ${width} 20`);
    const step = width < 560 ? 2_500 : 1_000;
    const ticks = Array.from({ length: SPAN_MILLIS / step + 1 }, (_, i) => i * step);
    const x = (ago) => width - (ago / SPAN_MILLIS) * width;
    this.axis.replaceChildren(
      ...ticks.map((ago) =>
        s('text', { x: x(ago), y: 14, 'text-anchor': ago === 0 ? 'end' : ago === SPAN_MILLIS ? 'start' : 'middle' }, ago === 0 ? this.#now(to) : `−${ago / 1000} s`),
      ),
    );
  }

  #now(to) {
    return this.#lab.playhead.isLive ? t('now') : `${(to / 1000).toFixed(2)} s`;
  }
}

function summary(entries, to) {
  const past = entries.filter((entry) => entry.at <= to);
  const events = past.filter((entry) => entry.kind === 'event').length;
  const asked = past.filter((entry) => entry.kind === 'exchange' || entry.kind === 'stream');
  const empty = asked.filter((entry) => entry.events === 0 && entry.end <= to).length;
  return t('laneSum', { events, requests: asked.length, empty });
}
