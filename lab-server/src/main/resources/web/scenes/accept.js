// How a server shows that it understood a WebSocket handshake (RFC 6455 section 4.2.2).

/** The same for everybody, for ever: it stands in the RFC. */
export const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Sec-WebSocket-Accept for a key, step by step. */
export async function acceptOf(key) {
  const joined = key + GUID;
  // SHA-1 is good enough here: nothing is kept secret by it.
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(joined)));
  const base64 = btoa(String.fromCharCode(...hash));
  return { joined, hash: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''), base64 };
}
