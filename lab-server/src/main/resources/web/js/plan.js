// Publishing by a plan: the server stamps each event with the time that it was meant for. It needs the control token.

import { server } from './server.js';

const NANOS = 1e9;

/** Begins a plan that ends by itself, or with the signal; settles when it has begun. */
export async function publishByPlan({ rate, arrivals, payload, seconds }, signal) {
  const seed = Math.floor(Math.random() * 1e9);
  signal.addEventListener('abort', () => server.control('stop').catch(() => {}));
  await server.control('publish', { arrivals: arrivals.toUpperCase(), ratePerSecond: rate, durationNanos: seconds * NANOS, payloadBytes: payload, seed });
}
