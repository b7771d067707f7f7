// Ajax polling: ask again and again whether there is news.
// Cost: a request and an answer each interval, mostly for nothing; an event waits half an interval on average.
// Choose it when news may be late, or comes more often than you ask: then one answer carries many events.

import { BackOff, sleep, waitToRetry } from './back-off.js';
import { askForBatch } from './batch.js';
import { Cursor } from './cursor.js';

export const poll = {
  name: 'poll',

  /** Delivers each event once and in order, until the signal is aborted. */
  async subscribe({ address, headers, settings }, listener, signal) {
    const cursor = new Cursor();
    const backOff = new BackOff();
    let due = performance.now();
    while (!signal.aborted) {
      try {
        await askForBatch(await address('poll', cursor.query), headers, cursor, listener, signal);
        backOff.reset();
        // From request to request, not from answer to request: a slow answer must not make polls rarer.
        due = Math.max(due + settings.pollIntervalMillis, performance.now());
        await sleep(due - performance.now(), signal);
      } catch (cause) {
        if (!signal.aborted) {
          await waitToRetry(backOff, cause, listener, signal);
        }
      }
    }
  },
};
