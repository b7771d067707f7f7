// The frames of a recorded exchange, taken apart.

import { fromBase64, latin1 } from '../js/bytes.js';
import { parseFrame } from '../js/frame.js';

/** All frames that were kept: their fields, the direction and the time that the server gave them, and the piece itself. */
export function framesOf(exchange) {
  const pieces = exchange?.pieces ?? [];
  return pieces.filter((piece) => piece.kind === 'FRAME').map((piece) => ({ ...piece, piece, ...parseFrame(fromBase64(piece.bytes)) }));
}

/** The heads of request and answer, as they were. */
export function headsOf(exchange) {
  return exchange.pieces.filter((piece) => piece.kind === 'HEAD').map((piece) => latin1(fromBase64(piece.bytes)));
}

/** An answer's bytes, taken apart where they are the frames of a server, which are never masked. */
export function framesIn(bytes) {
  const frames = [];
  for (let at = 0; at + 2 <= bytes.length; ) {
    const frame = parseFrame(bytes.slice(at));
    frames.push(frame);
    at += frame.headBytes + frame.length;
  }
  return frames;
}
