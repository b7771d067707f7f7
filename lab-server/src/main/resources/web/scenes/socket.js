// A WebSocket of a scene's own, followed from its opening to its end.

import { address, clientOf } from '../js/lane.js';

/** Begins to open one; `opened` and `closed` settle with the events of those names, `opened` also when it never opens. */
export async function openSocket(stage, protocols = ['pushlab.v1']) {
  // Whoever publishes over a socket has to show the token, and a browser's WebSocket can only show a ticket.
  const url = address('websocket', stage.server.hasToken ? { ticket: await stage.server.ticket() } : {});
  const socket = new WebSocket(url.replace(/^http/, 'ws'), protocols);
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
  // At the server's first message rather than at "open": only then does it count this one among its streams.
  const opened = new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
  let errors = 0;
  socket.addEventListener('error', () => errors++);
  stage.signal.addEventListener('abort', () => socket.close());
  return { socket, client: clientOf(url), opened: Promise.race([opened, closed]), closed, errors: () => errors };
}
