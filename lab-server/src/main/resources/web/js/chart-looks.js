// How transports look: colour, line pattern and marker, which stay apart for colour-blind readers and on grey paper.

/** One line a transport; a transport that is not listed gets a look of its own by its place. */
const TRANSPORTS = {
  poll: { light: '#B45309', dark: '#F59E0B', line: 'solid', symbol: 'circle' },
  'long-poll': { light: '#1E3A8A', dark: '#6D8DFF', line: 'dashed', symbol: 'rect' },
  websocket: { light: '#0E8A7A', dark: '#99F6E4', line: 'dotted', symbol: 'triangle' },
  sse: { light: '#9D2DB5', dark: '#F0ABFC', line: [9, 4, 2, 4], symbol: 'diamond' },
};

const OTHERS = [
  { light: '#4B5563', dark: '#D1D5DB', line: [14, 4], symbol: 'pin' },
  { light: '#9F1239', dark: '#FDA4AF', line: [4, 2, 4, 8], symbol: 'arrow' },
];

/** One line a part of the byte ledger; what is asked for stands out, what it costs is told apart. */
const PARTS = {
  payload: { light: '#0E8A7A', dark: '#2DB6A3' },
  envelope: { light: '#8CB4E8', dark: '#4468B0' },
  framing: { light: '#1E3A8A', dark: '#9DB4FF' },
  heads: { light: '#B45309', dark: '#F59E0B' },
  empty: { light: '#E3A857', dark: '#8A5A16' },
  handshake: { light: '#9D2DB5', dark: '#F0ABFC' },
  control: { light: '#6B7280', dark: '#9CA3AF' },
  tls: { light: '#5B7F3A', dark: '#A3C77F' },
};

/** Colours of the page itself. */
export function theme(dark) {
  const colours = dark
    ? { dark, text: '#e6e9ee', quiet: '#a3adb9', line: '#3a424d', ground: '#14171c' }
    : { dark, text: '#1b1f24', quiet: '#57606a', line: '#d0d7de', ground: '#ffffff' };
  const tooltip = { backgroundColor: colours.ground, borderColor: colours.line, textStyle: { color: colours.text } };
  return { ...colours, tooltip };
}

/** The look of a series. */
export function look(series, index, colours) {
  const own = TRANSPORTS[series.look] ?? OTHERS[index % OTHERS.length];
  const color = own[colours.dark ? 'dark' : 'light'];
  return { color, symbol: own.symbol, lineStyle: { color, type: own.line, width: 2.5 } };
}

/** The colour of a layer of a stack; its pattern is the chart library's. */
export function partLook(part, colours) {
  return (PARTS[part] ?? OTHERS[0])[colours.dark ? 'dark' : 'light'];
}
