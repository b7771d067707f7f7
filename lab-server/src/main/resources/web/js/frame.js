// One WebSocket frame taken apart (RFC 6455 section 5.2). Bytes in, fields out.

const OPCODES = { 0: 'continuation', 1: 'text', 2: 'binary', 8: 'close', 9: 'ping', 10: 'pong' };

/**
 * @param bytes the frame's first bytes: its head whole, its payload as far as it was kept
 * @returns fields, the key, and the payload as it came and unmasked
 */
export function parseFrame(bytes) {
  const short = bytes[1] & 0x7f;
  const lengthBytes = { 126: 2, 127: 8 }[short] ?? 0;
  const length = lengthBytes === 0 ? short : bytes.slice(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
  const isMasked = (bytes[1] & 0x80) !== 0;
  const keyAt = 2 + lengthBytes;
  const key = isMasked ? bytes.slice(keyAt, keyAt + 4) : null;
  const raw = bytes.slice(keyAt + (isMasked ? 4 : 0));
  const opcode = bytes[0] & 0x0f;
  return {
    fin: bytes[0] >> 7,
    rsv: (bytes[0] >> 4) & 0x07,
    opcode,
    name: OPCODES[opcode] ?? 'reserved',
    mask: isMasked ? 1 : 0,
    short,
    length,
    headBytes: keyAt + (isMasked ? 4 : 0),
    key,
    raw,
    payload: unmask(raw, key),
  };
}

/** Each byte of the payload, exclusive or with the key's, in turn (section 5.3). */
export function unmask(raw, key) {
  return key === null ? raw : raw.map((byte, index) => byte ^ key[index % 4]);
}

/** Code and reason of a close frame; a close without a code is what both sides call 1005. */
export function closeOf(frame) {
  if (frame.payload.length < 2) {
    return { code: 1005, reason: '' };
  }
  return { code: frame.payload[0] * 256 + frame.payload[1], reason: new TextDecoder().decode(frame.payload.slice(2)) };
}
