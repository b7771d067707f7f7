// A WebSocket of a scene's own, followed from its opening to its end.

import { address, clientOf } from '../js/lane.js';

/** Opens one; `opened` and `closed` settle with the events of those names, `opened` also when it never opens. */
export function openSocket(stage, protocols = ['pushlab.v1']) {
  const url = address('websocket');
  const socket = new WebSocket(url.replace(/^http/, 'ws'), protocols);
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
  const opened = new Promise((resolve) => socket.addEventListener('open', resolve));
  let errors = 0;
  socket.addEventListener('error', () => errors++);
  stage.signal.addEventListener('abort', () => socket.close());
  return { socket, client: clientOf(url), opened: Promise.race([opened, closed]), closed, errors: () => errors };
}
