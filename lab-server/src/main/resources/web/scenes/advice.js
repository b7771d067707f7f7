// Which transport suits a case: the formulas of the model, and the rules that no formula gives.

import { predict } from '../js/model.js';

/** What a browser sends and a server answers around each request, and around an event in a stream (measured here). */
const REQUEST_BYTES = 560;
const ANSWER_BYTES = 240;
const ENVELOPE_BYTES = 100;

/**
 * @param rate events a second that each client sees
 * @param late how late an event may be on average, in seconds
 * @param clients how many there are
 * @param speaks whether clients have news as well, as often as the server
 * @param blocked whether something on the way holds back or cuts streams
 * @param oneWay seconds from one side to the other
 */
export function advise({ rate, late, clients, speaks, blocked, oneWay }) {
  // The longest interval that is early enough: a poll waits for half of it.
  const interval = Math.max(0.1, 2 * (late - oneWay));
  const theory = predict({ rate, isPoisson: true, interval, hold: 30, oneWay });
  const rows = Object.entries(theory).map(([name, one]) => {
    const requests = name === 'poll' ? 1 / interval : name === 'long-poll' ? one.requestsPerEvent * rate : 0;
    return {
      name,
      late: one.mean,
      requestsPerSecond: clients * requests,
      bytesPerSecond: clients * (requests * (REQUEST_BYTES + ANSWER_BYTES) + rate * ENVELOPE_BYTES),
      inTime: one.mean <= late,
      passes: !(blocked && (name === 'websocket' || name === 'sse')),
    };
  });
  const possible = rows.filter((row) => row.inTime && row.passes);
  const cheapest = [...possible].sort((one, other) => one.bytesPerSecond - other.bytesPerSecond)[0];
  return { interval, rows, best: choose(possible, cheapest, speaks) };
}

/** A stream is worth its upkeep only where it saves something: polling that is cheap and early enough wins. */
function choose(possible, cheapest, speaks) {
  const has = (name) => possible.some((row) => row.name === name);
  if (!cheapest) {
    return { name: null, because: 'none' };
  }
  if (speaks && has('websocket')) {
    return { name: 'websocket', because: 'speaks' };
  }
  const poll = possible.find((row) => row.name === 'poll');
  if (poll && poll.bytesPerSecond <= 2 * cheapest.bytesPerSecond) {
    return { name: 'poll', because: 'batches' };
  }
  if (has('sse')) {
    return { name: 'sse', because: 'oneWay' };
  }
  return { name: cheapest.name, because: 'blocked' };
}
