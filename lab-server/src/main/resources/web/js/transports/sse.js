// Server-sent events: one answer that never ends, a few lines of text an event.
// Cost: a connection held open, one of the six that a browser allows a host over HTTP/1.1.
// Choose it when only the server has news. EventSource reconnects by itself, but without jitter, and gives up after an
// answer that is no stream (a 503, say). So we close it when it fails, and come back ourselves.

import { BackOff, waitToRetry } from './back-off.js';
import { Cursor } from './cursor.js';

export const sse = {
  name: 'sse',

  /** Delivers each event once and in order, until the signal is aborted. */
  async subscribe({ address }, listener, signal) {
    const cursor = new Cursor();
    const backOff = new BackOff();
    while (!signal.aborted) {
      const url = await address('sse', cursor.query);
      if (signal.aborted) {
        return;
      }
      await session(url, cursor, backOff, listener, signal);
      if (!signal.aborted) {
        await waitToRetry(backOff, new Error('the stream has ended'), listener, signal);
      }
    }
  },
};

/** One connection, from its request to its end. */
function session(url, cursor, backOff, listener, signal) {
  return new Promise((resolve) => {
    const source = new EventSource(url);
    const request = listener.onRequest(url);
    const end = () => {
      source.close();
      signal.removeEventListener('abort', end);
      listener.onClose(request, {});
      resolve();
    };
    signal.addEventListener('abort', end);
    source.addEventListener('open', ({ data }) => {
      // The browser has an "open" of its own, without data; the server's tells where the stream stands.
      if (data) {
        const { epoch, next } = JSON.parse(data);
        cursor.moveTo(epoch, next);
        backOff.reset();
        listener.onOpen(request);
      }
    });
    source.addEventListener('gap', ({ data, lastEventId }) => {
      listener.onGap(JSON.parse(data).gap);
      cursor.passed(Number(lastEventId));
    });
    source.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      listener.onEvent(event, request);
      cursor.passed(event.sequence);
    };
    source.onerror = end;
  });
}
