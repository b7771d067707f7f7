// WebSocket: one upgrade, then a message an event, on a connection that both sides may write to at any time.
// Cost: a connection held open. Unlike EventSource it does not come back by itself, so we do that.
// Choose it when both sides have news, when messages are many and small, or binary.

import { BackOff, waitToRetry } from './back-off.js';
import { Cursor } from './cursor.js';

export const websocket = {
  name: 'websocket',

  /** Delivers each event once and in order, until the signal is aborted. */
  async subscribe({ address }, listener, signal) {
    const cursor = new Cursor();
    const backOff = new BackOff();
    while (!signal.aborted) {
      const url = await address('websocket', cursor.query);
      if (signal.aborted) {
        return;
      }
      const close = await session(url, cursor, backOff, listener, signal);
      if (!signal.aborted) {
        await waitToRetry(backOff, new Error(`closed with ${close.code} ${close.reason}`), listener, signal);
      }
    }
  },
};

/** One connection, from its handshake to its end. */
function session(url, cursor, backOff, listener, signal) {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), 'pushlab.v1');
    const request = listener.onRequest(url);
    const leave = () => socket.close(1000, 'unsubscribed');
    signal.addEventListener('abort', leave);
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.epoch) {
        cursor.moveTo(message.epoch, message.next);
        backOff.reset();
        listener.onOpen(request);
      } else if (message.gap) {
        listener.onGap(message.gap);
        // Behind what is gone, or, where we were ahead of the feed, at its end.
        cursor.passed(message.gap.reason === 'ahead' ? message.gap.from - 1 : message.gap.to);
      } else if (message.sequence) {
        listener.onEvent(message, request);
        cursor.passed(message.sequence);
      }
    };
    // An error is always followed by a close, and says nothing that the close does not.
    socket.onclose = (close) => {
      signal.removeEventListener('abort', leave);
      listener.onClose(request, close);
      resolve(close);
    };
  });
}
