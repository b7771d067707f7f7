// Numbers of charts for people, as Numbers.java of lab-client writes them: three significant digits and the unit that
// keeps them short; and where a value lies on an axis.

const STEPS = {
  ns: [[1e9, 's'], [1e6, 'ms'], [1e3, 'µs'], [1, 'ns']],
  B: [[1e9, 'GB'], [1e6, 'MB'], [1e3, 'kB'], [1, 'B']],
};

/** A value with its unit. */
export function format(value, unit) {
  const rounded = Math.abs(Number(value.toPrecision(3)));
  const steps = STEPS[unit] ?? [[1, unit]];
  const [size, name] = steps.find((step) => rounded >= step[0]) ?? steps.at(-1);
  return `${digits(value / size)}${name ? `\u00a0${name}` : ''}`;
}

function digits(value) {
  if (value === 0) {
    return '0';
  }
  const rounded = Number(value.toPrecision(3));
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(rounded))));
  return rounded.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Where a value lies: the logarithm is taken here, so that bands can be stacked on an even axis. */
export function toAxis(value, axis) {
  return axis.scale === 'LOG' ? Math.log10(Math.max(1, value)) : value;
}

/** What is meant by a value of an axis: a name, or the percentile that a tail's decades stand for. */
export function fromAxis(value, axis) {
  if (axis.scale === 'PLACES') {
    return nearestName(value, axis);
  }
  return axis.names?.[value] ?? (axis.scale === 'TAIL' ? percentile(value) : value);
}

/** The text of a place on an axis. */
export function tick(place, axis) {
  switch (axis.scale) {
    case 'LOG':
      return plain(format(10 ** place, axis.unit));
    case 'PLACES':
      return nearestName(place, axis);
    case 'TAIL':
      return `${percentile(place)}\u00a0%`;
    default:
      return plain(format(place, axis.unit));
  }
}

/** Marks may stand a little beside their place. */
function nearestName(value, { names, places }) {
  const far = places.map((place) => Math.abs(place - value));
  return names[far.indexOf(Math.min(...far))];
}

/** The percentile with so many decades beyond it, with as many digits as tell it from its neighbours. */
function percentile(decades) {
  return Number((100 * (1 - 10 ** -decades)).toFixed(Math.max(1, Math.ceil(decades))));
}

/** Without zeros that say nothing: 1.00 ms is a round tick. */
function plain(text) {
  return text.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');
}
