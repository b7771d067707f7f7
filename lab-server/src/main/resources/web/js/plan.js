// Publishing by a plan. The server does it best, for it stamps each event with the time that it was meant for; that
// needs the control token. Without one the page publishes by itself, one request an event.

import { server } from './server.js';
import { sleep } from './transports/back-off.js';

const NANOS = 1e9;
const BURST_SIZE = 10;

/** Begins a plan that ends by itself, or with the signal; settles when it has begun. */
export async function publishByPlan({ rate, arrivals, payload, seconds }, signal) {
  if (!server.hasToken) {
    publishFromHere({ rate, arrivals, payload, seconds }, signal);
    return;
  }
  const seed = Math.floor(Math.random() * 1e9);
  signal.addEventListener('abort', () => server.control('stop').catch(() => {}));
  await server.control('publish', { arrivals: arrivals.toUpperCase(), ratePerSecond: rate, durationNanos: seconds * NANOS, payloadBytes: payload, seed });
}

async function publishFromHere({ rate, arrivals, payload, seconds }, signal) {
  const end = performance.now() + seconds * 1_000;
  let due = performance.now();
  while (!signal.aborted && due < end) {
    await sleep(due - performance.now(), signal);
    const events = arrivals === 'burst' ? BURST_SIZE : 1;
    for (let i = 0; i < events && !signal.aborted; i++) {
      await server.publish('x'.repeat(payload));
    }
    due += 1_000 * pause(rate, arrivals);
  }
}

function pause(rate, arrivals) {
  const factor = { periodic: 1, poisson: -Math.log(1 - Math.random()), burst: BURST_SIZE }[arrivals];
  return factor / rate;
}
