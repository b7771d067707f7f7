// Settings and scene, as they stand in the address: a slide can link to any state of the page.

/** Name, what it is at first, and what is allowed. */
export const FIELDS = {
  rate: { first: 2, low: 0.1, high: 50, unit: '/s' },
  arrivals: { first: 'poisson', choices: ['poisson', 'periodic', 'burst'] },
  payload: { first: 100, low: 0, high: 65_536, unit: 'B' },
  interval: { first: 1_000, low: 100, high: 60_000, unit: 'ms' },
  hold: { first: 30, low: 1, high: 120, unit: 's' },
};

const VIEW = { scene: '', lang: '', theme: '', present: '' };

/** Reads the address; what is not allowed there counts as not said. */
export function fromAddress(fragment) {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const read = (name, field) => {
    const text = given.get(name);
    return text !== null && isAllowed(field, text) ? parse(field, text) : field.first;
  };
  const settings = Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, read(name, field)]));
  const view = Object.fromEntries(Object.keys(VIEW).map((name) => [name, given.get(name) ?? '']));
  return { ...settings, ...view };
}

/** Only what differs from what it is at first. */
export function toAddress(state) {
  const all = Object.entries(state).filter(([name, value]) => String(value) !== String(FIELDS[name]?.first ?? VIEW[name] ?? value));
  return `#${new URLSearchParams(all)}`;
}

export function isAllowed(field, text) {
  if (field.choices) {
    return field.choices.includes(text);
  }
  const value = Number(text);
  return text !== '' && value >= field.low && value <= field.high;
}

export function parse(field, text) {
  return field.choices ? text : Number(text);
}

/** The same scenario for the measuring lab. */
export function runCommand(state) {
  return [
    'scripts/lab run',
    ...(state.rate === null ? [] : [`--rate ${Number(state.rate.toFixed(3))}`]),
    `--arrivals ${state.arrivals}`,
    `--payload ${state.payload}`,
    `--poll-interval ${state.interval}ms`,
    `--hold ${state.hold}s`,
    '--clients 1',
  ].join(' ');
}
