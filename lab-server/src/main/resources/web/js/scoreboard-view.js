// What each transport delivered and cost: arrivals as this page saw them, bytes as the server counted them at its
// sockets, and beside them what theory predicts.

import { audit } from './audit.js';
import { byId, h, table } from './dom.js';
import { predict } from './model.js';
import { server } from './server.js';
import { runCommand } from './settings.js';
import { count, millis, t, words } from './words.js';

const BURST_SIZE = 10;
const REFRESH_MILLIS = 1_000;

export class ScoreboardView {
  #lab;
  #totals = null;
  #dueAt = 0;

  constructor(lab) {
    this.#lab = lab;
    words.onChange(() => this.#render());
  }

  /** Once a second, and not while nobody looks. */
  refresh(now) {
    if (now >= this.#dueAt && !document.hidden && this.#lab.baseline && this.#lab.endsAt === null) {
      this.#dueAt = now + REFRESH_MILLIS;
      this.update().catch(() => {});
    }
  }

  async update() {
    this.#totals = await server.totals();
    this.#render();
  }

  #render() {
    const { lanes, recording, baseline, inForce, clock } = this.#lab;
    if (!this.#totals || !baseline) {
      return;
    }
    const oneWay = Number.isFinite(clock.boundMillis) ? clock.boundMillis / 1_000 : 0;
    const theory = inForce.rate === null ? null : theoryOf(inForce, oneWay);
    const columns = lanes.map((lane) => {
      const name = lane.transport.name;
      const events = recording.events(lane.name);
      const found = audit(events, (event) => recording.wasHidden(event));
      const shared = lanes.filter((other) => other.transport.name === name).length > 1;
      return { name: lane.name, found, wire: since(this.#totals, baseline, name), theory: theory?.[name], shared };
    });
    const rows = ROWS.map(([key, cell]) => [t(key), ...columns.map((column) => cell(column))]);
    const heads = [t('figure'), ...columns.map((column) => t(`lane.${column.name}`))];
    byId('scoreboard').replaceChildren(
      table(t('scoreCaption'), heads, rows, { id: 'score-table' }),
      h('p', { class: 'quiet' }, t('whatIsCounted')),
      h('p', {}, t('notMeasured'), ' ', h('code', { class: 'command', id: 'run-command' }, runCommand(inForce)), ' ', copyButton(runCommand(inForce))),
    );
  }
}

const ROWS = [
  ['delivered', ({ found }) => count(found.delivered)],
  ['faultCounts', ({ found }) => `${found.lost} / ${found.duplicates} / ${found.outOfOrder}`],
  ['latencyMean', ({ found, theory }) => pair(millis(found.mean), theory && millis(theory.mean * 1_000))],
  ['latencyP50', ({ found, theory }) => pair(millis(found.p50), theory && millis(theory.p50 * 1_000))],
  ['latencyP99', ({ found, theory }) => pair(millis(found.p99), theory && millis(theory.p99 * 1_000))],
  ['latencyMax', ({ found }) => millis(found.max)],
  ['leftOut', ({ found }) => count(found.leftOut)],
  ['requests', ({ wire, shared }) => ofAll(wire.requests, shared)],
  ['emptyAnswers', ({ wire, shared }) => ofAll(wire.emptyAnswers, shared)],
  ['requestsPerEvent', (column) => pair(perEvent(column.wire.requests - column.wire.streams, column), column.theory && count(column.theory.requestsPerEvent))],
  ['frames', ({ wire }) => `${count(wire.framesToServer)} / ${count(wire.framesToClient)}`],
  ['bytesIn', ({ wire, shared }) => ofAll(wire.toServer, shared)],
  ['bytesOut', ({ wire, shared }) => ofAll(wire.toClient, shared)],
  ['bytesPerEvent', (column) => perEvent(column.wire.toServer + column.wire.toClient, column)],
];

/** What was found, and what theory says, where it says something. */
function pair(found, theory) {
  return theory ? [found, h('small', {}, ` ${t('theory', { value: theory })}`)] : found;
}

/** The server counts by transport: lanes of one transport have their counts in common. */
function ofAll(value, shared) {
  return shared ? t('together', { value: count(value) }) : count(value);
}

function perEvent(value, { found, shared }) {
  return found.delivered === 0 || shared ? '–' : count(value / found.delivered);
}

/** A burst is to a subscriber as one event, of which each carries a tenth of the cost. */
function theoryOf({ rate, arrivals, interval, hold }, oneWay) {
  const isBurst = arrivals === 'burst';
  const theory = predict({ rate: isBurst ? rate / BURST_SIZE : rate, isPoisson: arrivals === 'poisson', interval: interval / 1_000, hold, oneWay });
  Object.values(theory).forEach((one) => (one.requestsPerEvent /= isBurst ? BURST_SIZE : 1));
  return theory;
}

/** What the server has counted for a transport since the page began to count. */
export function since(totals, baseline, name) {
  const now = totals.transports[name];
  const then = baseline.transports[name];
  const frames = (counts) => Object.values(counts).reduce((sum, value) => sum + value, 0);
  return {
    requests: now.requests - then.requests,
    streams: now.streams - then.streams,
    emptyAnswers: now.emptyAnswers - then.emptyAnswers,
    framesToServer: frames(now.framesToServer) - frames(then.framesToServer),
    framesToClient: frames(now.framesToClient) - frames(then.framesToClient),
    toServer: now.toServer.total - then.toServer.total,
    toClient: now.toClient.total - then.toClient.total,
  };
}

function copyButton(text) {
  return h('button', { type: 'button', onclick: () => navigator.clipboard?.writeText(text) }, t('copy'));
}
