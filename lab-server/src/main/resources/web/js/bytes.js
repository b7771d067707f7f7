// Bytes as people read them.

const PER_LINE = 16;

export function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

/** Lines of place, bytes, and what they are as ASCII. */
export function hexDump(bytes) {
  const lines = [];
  for (let at = 0; at < bytes.length; at += PER_LINE) {
    const line = bytes.slice(at, at + PER_LINE);
    const ascii = [...line].map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${at.toString(16).padStart(4, '0')}  ${hex(line).padEnd(PER_LINE * 3)} ${ascii}`);
  }
  return lines.join('\n');
}

/** A head as it was; every byte a character. */
export function latin1(bytes) {
  return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
}
