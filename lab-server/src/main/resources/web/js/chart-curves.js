// Curves over the values of a factor: marks with their intervals, joined by a line a series, and what theory says.

import { axis, headroom, legend, upward } from './chart-axes.js';
import { look } from './chart-looks.js';
import { tick, toAxis } from './chart-numbers.js';

/** How far the outermost marks of one value stand from their place, as a share of the axis. */
const APART = 0.03;

/** No title stands above the axis that goes up, for it is the chart's: so much less room. */
const HEADLESS = 26;

/** The part of an option that draws a chart of curves. */
export function curves(chart, colours, width) {
  const measured = chart.series.filter((series) => !series.isTheory);
  const theory = chart.series.filter((series) => series.isTheory);
  const points = chart.series.flatMap((series) => series.points);
  const heights = points.flatMap((point) => [point.y, point.low, point.high]).filter((value) => value != null);
  return {
    legend: { ...legend(chart, colours), data: legendNames(measured, theory, colours) },
    grid: { left: 8, right: 16, top: headroom({ series: measured.concat(theory.slice(0, 1)) }, width) - HEADLESS, bottom: 36, containLabel: true },
    xAxis: axis(chart.x, points.map((point) => point.x), colours),
    yAxis: { ...upward(chart.y, heights, colours), name: '' },
    tooltip: { renderMode: 'richText', confine: true, ...colours.tooltip, formatter: (item) => markHint(chart, item) },
    series: [
      ...theory.map((series) => ideal(chart, series, colours)),
      ...measured.flatMap((series, index) => marks(chart, series, index, measured.length, colours)),
    ],
  };
}

/** All that is theory has one name, and one grey line beside it. */
function legendNames(measured, theory, colours) {
  const thin = { width: 1.2, type: 'solid', color: colours.quiet };
  const one = theory.slice(0, 1).map(({ name }) => ({ name, icon: 'path://M0 0H40V1H0Z', itemStyle: { color: colours.quiet }, lineStyle: thin }));
  return [...measured.map(({ name }) => name), ...one];
}

function markHint(chart, item) {
  return `${item.seriesName}\n${tick(item.value[0], chart.x)}: ${tick(item.value[1], chart.y)}`;
}

function ideal(chart, series, colours) {
  const { color, symbol } = look(series, 0, colours);
  return {
    type: 'line',
    name: series.name,
    color,
    symbol,
    symbolSize: 3,
    lineStyle: { color, width: 1.2, type: 'solid', opacity: 0.75 },
    z: 1,
    data: series.points.map((point) => [point.x, toAxis(point.y, chart.y)]),
  };
}

/** The intervals are one line with gaps; they and the marks of a series stand beside those of the others. */
function marks(chart, series, index, count, colours) {
  const style = look(series, index, colours);
  const room = Math.max(...chart.x.places) - Math.min(...chart.x.places) || 1;
  const aside = count > 1 ? APART * room * ((2 * index) / (count - 1) - 1) : 0;
  const intervals = series.points
    .filter((point) => point.low != null)
    .flatMap((point) => [
      [point.x + aside, toAxis(point.low, chart.y)],
      [point.x + aside, toAxis(point.high, chart.y)],
      ['-', '-'],
    ]);
  return [
    {
      type: 'line',
      silent: true,
      symbol: 'rect',
      symbolSize: [9, 2],
      showAllSymbol: true,
      color: style.color,
      lineStyle: { width: 1.5, color: style.color },
      data: intervals,
    },
    {
      ...style,
      type: 'line',
      name: series.name,
      symbolSize: 8,
      showAllSymbol: true,
      lineStyle: { ...style.lineStyle, width: 1.8 },
      z: 3,
      data: series.points.map((point) => [point.x + aside, toAxis(point.y, chart.y)]),
    },
  ];
}
