// Two long-polls that differ in one line: where the cursor is made. Many tutorials teach the one that forgets.

import { sleep } from '../js/transports/back-off.js';
import { askForBatch } from '../js/transports/batch.js';
import { Cursor } from '../js/transports/cursor.js';

/** What a page does with an answer before it asks again: draw it, say. */
const THINK_MILLIS = 20;

export const naive = { name: 'long-poll', lane: 'naive', subscribe: (options, listener, signal) => ask(options, listener, signal, () => new Cursor()) };

const remembered = () => {
  const cursor = new Cursor();
  return () => cursor;
};

export const careful = { name: 'long-poll', lane: 'cursor', subscribe: (options, listener, signal) => ask(options, listener, signal, remembered()) };

async function ask({ address, headers, settings }, listener, signal, cursorOf) {
  let hold = 0.001;
  while (!signal.aborted) {
    const cursor = cursorOf();
    try {
      // Without a cursor this asks for what comes from now on. What came while it was busy is nobody's.
      await askForBatch(await address('long-poll', { ...cursor.query, hold }), headers, cursor, listener, signal);
    } catch (cause) {
      if (!signal.aborted) {
        listener.onBreak(cause, THINK_MILLIS);
      }
    }
    hold = settings.holdSeconds;
    await sleep(THINK_MILLIS, signal);
  }
}
