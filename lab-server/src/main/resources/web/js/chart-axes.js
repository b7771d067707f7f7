// Axes and legends, the same in every kind of chart.

import { tick, toAxis } from './chart-numbers.js';

/** Room for the title of the axis that goes up, and above it for the legend, which wraps on a narrow screen. */
export function headroom(chart, width) {
  const wanted = chart.series.reduce((sum, { name }) => sum + 56 + 7 * name.length, 0);
  return 34 + 22 * Math.min(4, Math.ceil(wanted / Math.max(1, width)));
}

/** All names at once where there are few; more are leafed through. */
export function legend(chart, colours) {
  return { type: chart.series.length > 8 ? 'scroll' : 'plain', top: 0, left: 0, itemWidth: 34, textStyle: { color: colours.text }, pageTextStyle: { color: colours.text } };
}

/** An axis of numbers. */
export function axis(description, values, colours, more = {}) {
  const limits = range(description, [...values, ...(description.bounds ?? [])]);
  const places = description.places ?? finer(description, limits);
  const ticks = places ? { customValues: places } : {};
  return {
    type: 'value',
    name: description.title,
    nameLocation: 'middle',
    nameGap: 26,
    nameTextStyle: { color: colours.quiet },
    axisLine: { show: true, onZero: false, lineStyle: { color: colours.line } },
    axisTick: { ...ticks },
    axisLabel: { ...ticks, color: colours.quiet, hideOverlap: true, formatter: (value) => label(Number(value), description) },
    splitLine: { lineStyle: { color: colours.line, opacity: 0.6 } },
    ...limits,
    ...more,
  };
}

/** Text of a tick; the end of a tail is no tick, for it lies where the last event happens to. */
function label(place, description) {
  return description.scale === 'TAIL' && !Number.isInteger(place) ? '' : tick(place, description);
}

/** The title of an axis that goes up stands above it: turned text is hard to read. */
export function upward(description, values, colours, more = {}) {
  const name = { nameLocation: 'end', nameGap: 12, nameTextStyle: { color: colours.quiet, align: 'left' } };
  return axis(description, values, colours, { ...name, ...more });
}

/** Places of 1, 2, 5, 10 … where whole decades would be too few ticks. */
function finer(description, { min, max }) {
  if (description.scale !== 'LOG' || max - min > 2) {
    return undefined;
  }
  const decades = Array.from({ length: Math.ceil(max) - Math.floor(min) + 1 }, (_, i) => Math.floor(min) + i);
  return decades.flatMap((decade) => [0, Math.log10(2), Math.log10(5)].map((part) => decade + part)).filter((place) => place >= min - 1e-9 && place <= max + 1e-9);
}

/** Whole decades on the scales that have decades. */
export function range(description, values) {
  if (values.length === 0) {
    return {};
  }
  if (description.scale === 'PLACES') {
    return around(description.places);
  }
  if (description.scale === 'LINEAR') {
    return description.bounds ? { min: Math.min(0, ...values), max: rounded(Math.max(...values)) } : {};
  }
  const places = values.map((value) => toAxis(value, description));
  const low = Math.floor(Math.min(...places));
  const high = Math.max(...places);
  return { min: low, max: description.scale === 'TAIL' ? high : Math.max(low + 1, Math.ceil(high)), interval: 1 };
}

/** Some room on both sides of the first and the last place. */
function around(places) {
  const low = Math.min(...places);
  const high = Math.max(...places);
  const room = 0.12 * (high - low || 1);
  return { min: low - room, max: high + room };
}

/** The next number up that an axis can end with. */
function rounded(value) {
  if (value <= 0) {
    return 1;
  }
  const step = 10 ** Math.floor(Math.log10(value));
  return step * [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((times) => times * step >= value * (1 - 1e-9));
}
