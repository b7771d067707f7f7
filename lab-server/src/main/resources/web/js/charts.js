// Draws charts that are described as data, for the reports and for the page alike. A chart is
//   {id, kind, title, finding, x, y, series: [{name, look, isTheory, points: [{x, y, xLow, xHigh, low, high}]}]}
// with axes {title, unit, scale, names, places, bounds}; kinds and scales are explained where they are made: Chart.java of lab-client.
// The library (Apache ECharts) is handed in. Colour never stands alone: line pattern, marker and name go with it.

import { optionOf } from './chart-kinds.js';
import { theme } from './chart-looks.js';
import { fromAxis } from './chart-numbers.js';

/**
 * Draws a chart into an element and keeps it fitting: size, colour scheme, print.
 * @returns {{update: function(object): void, svg: function(): string, close: function(): void}}
 */
export function draw(host, chart, echarts = globalThis.echarts) {
  let current = chart;
  const drawing = echarts.init(host, null, { renderer: 'svg' });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = (onPaper = false) => {
    const option = optionOf(current, host.clientWidth, theme(dark.matches && !onPaper));
    drawing.setOption(option, { notMerge: true });
  };
  const resize = new ResizeObserver(() => {
    drawing.resize();
    paint();
  });
  const paper = () => paint(true);
  const screen = () => paint(false);
  resize.observe(host);
  dark.addEventListener('change', screen);
  addEventListener('beforeprint', paper);
  addEventListener('afterprint', screen);
  paint();
  return {
    update(next) {
      current = next;
      paint();
    },
    svg: () => drawing.renderToSVGString(),
    close() {
      resize.disconnect();
      dark.removeEventListener('change', screen);
      removeEventListener('beforeprint', paper);
      removeEventListener('afterprint', screen);
      drawing.dispose();
    },
  };
}

/** The values of a chart as CSV (RFC 4180), one line a point. */
export function csv(chart) {
  const points = chart.series.flatMap((series) => series.points);
  const bounds = ['xLow', 'xHigh', 'low', 'high'].filter((bound) => points.some((point) => point[bound] != null));
  const head = ['series', axisName(chart.x, 'x'), axisName(chart.y, 'y'), ...bounds];
  const lines = chart.series.flatMap((series) =>
    series.points.map((point) => [
      series.name,
      fromAxis(point.x, chart.x),
      fromAxis(point.y, chart.y),
      ...bounds.map((bound) => point[bound] ?? ''),
    ]),
  );
  return [head, ...lines].map((line) => line.map(field).join(',') + '\r\n').join('');
}

function axisName(axis, otherwise) {
  return axis.title ? `${axis.title}${axis.unit ? ` (${axis.unit})` : ''}` : otherwise;
}

/** A spreadsheet takes a text that begins so for a formula and runs it: see CsvReport.java. */
function field(value) {
  const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
