// Long-poll: ask once; the server withholds its answer until there is news or the hold time ends. Then ask again.
// Cost: a request and an answer an event. What comes while nobody is asking waits at the server, thanks to the cursor.
// Choose it when news should be fast but streams do not get through.

import { BackOff, waitToRetry } from './back-off.js';
import { askForBatch } from './batch.js';
import { Cursor } from './cursor.js';

export const longPoll = {
  name: 'long-poll',

  /** Delivers each event once and in order, until the signal is aborted. */
  async subscribe({ address, headers, settings }, listener, signal) {
    const cursor = new Cursor();
    const backOff = new BackOff();
    // "From now on" must be asked for at once: the first answer of a long hold would come too late to resume from.
    let hold = 0.001;
    while (!signal.aborted) {
      try {
        await askForBatch(await address('long-poll', { ...cursor.query, hold }), headers, cursor, listener, signal);
        hold = settings.holdSeconds;
        backOff.reset();
      } catch (cause) {
        if (!signal.aborted) {
          await waitToRetry(backOff, cause, listener, signal);
        }
      }
    }
  },
};
