// Draws charts that are described as data, for the reports and for the page alike. A chart is
//   {id, kind, title, finding, x, y, series: [{name, look, points: [{x, y, xLow, xHigh, low, high}]}]}
// with axes {title, unit, scale, names}; kinds and scales are explained where they are made: Chart.java of lab-client.
// The library (Apache ECharts) is handed in. Colour never stands alone: line pattern, marker and name go with it.

import { format, fromAxis, tick, toAxis } from './chart-numbers.js';
import { look, partLook, theme } from './chart-looks.js';

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

/** How high a chart wants to be, in pixels. */
export function height(chart) {
  const rows = chart.y.names ? chart.y.names.length : chart.series.length;
  return { BANDS: 40 + PANEL * rows, STACK: 130 + 56 * rows, DOTS: 90 + 64 * rows }[chart.kind] ?? 400;
}

function axisName(axis, otherwise) {
  return axis.title ? `${axis.title}${axis.unit ? ` (${axis.unit})` : ''}` : otherwise;
}

/** A spreadsheet takes a text that begins so for a formula and runs it: see CsvReport.java. */
function field(value) {
  const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Height of a panel of bands, in pixels. */
const PANEL = 130;

const KINDS = { LINES: lines, STEPS: lines, BANDS: bands, STACK: stack, MAP: map, DOTS: dots };

function optionOf(chart, width, colours) {
  return {
    animation: false,
    backgroundColor: colours.ground,
    textStyle: { fontFamily: 'system-ui, sans-serif', color: colours.text },
    aria: { enabled: true, label: { description: `${chart.title}. ${chart.finding}` } },
    tooltip: { renderMode: 'richText', confine: true, ...colours.tooltip },
    legend: legend(chart, colours),
    grid: { left: 8, right: 24, top: top(width), bottom: 36, containLabel: true },
    ...KINDS[chart.kind](chart, colours, width),
  };
}

/** Room for the legend, which takes two lines on a narrow screen. */
function top(width) {
  return width < 560 ? 90 : 56;
}

/** All names at once where there are few; more are leafed through. */
function legend(chart, colours) {
  return { type: chart.series.length > 8 ? 'scroll' : 'plain', top: 0, left: 0, itemWidth: 34, textStyle: { color: colours.text }, pageTextStyle: { color: colours.text } };
}

function axis(description, values, colours, more = {}) {
  return {
    type: 'value',
    name: description.title,
    nameLocation: 'middle',
    nameGap: 26,
    nameTextStyle: { color: colours.quiet },
    axisLine: { show: true, onZero: false, lineStyle: { color: colours.line } },
    axisLabel: { color: colours.quiet, hideOverlap: true, formatter: (value) => label(Number(value), description) },
    splitLine: { lineStyle: { color: colours.line, opacity: 0.6 } },
    ...range(description, values),
    ...more,
  };
}

/** Text of a tick; the end of a tail is no tick, for it lies where the last event happens to. */
function label(place, description) {
  return description.scale === 'TAIL' && !Number.isInteger(place) ? '' : tick(place, description);
}

/** The title of an axis that goes up stands above it: turned text is hard to read. */
function upward(description, values, colours, more = {}) {
  const name = { nameLocation: 'end', nameGap: 12, nameTextStyle: { color: colours.quiet, align: 'left' } };
  return axis(description, values, colours, { ...name, ...more });
}

/** Whole decades on the scales that have decades. */
function range(description, values) {
  if (description.scale === 'LINEAR' || values.length === 0) {
    return {};
  }
  const places = values.map((value) => toAxis(value, description));
  const low = Math.floor(Math.min(...places));
  const high = Math.max(...places);
  return { min: low, max: description.scale === 'TAIL' ? high : Math.max(low + 1, Math.ceil(high)), interval: 1 };
}

function all(chart, ...keys) {
  const points = chart.series.flatMap((series) => series.points);
  return keys.flatMap((key) => points.map((point) => point[key])).filter((value) => value != null);
}

function place(chart, point) {
  return [toAxis(point.x, chart.x), toAxis(point.y, chart.y)];
}

function lines(chart, colours) {
  return {
    xAxis: axis(chart.x, all(chart, 'x'), colours),
    yAxis: upward(chart.y, all(chart, 'y'), colours),
    tooltip: { renderMode: 'richText', confine: true, trigger: 'axis', ...colours.tooltip, formatter: (items) => hint(chart, items) },
    series: chart.series.map((series, index) => ({
      ...look(series, index, colours),
      type: 'line',
      name: series.name,
      step: chart.kind === 'STEPS' ? 'end' : false,
      showSymbol: series.points.length < 40 && chart.kind === 'LINES',
      symbolSize: 5,
      data: series.points.map((point) => place(chart, point)),
    })),
  };
}

function hint(chart, items) {
  const named = items.map((item) => `${item.marker} ${item.seriesName}  ${tick(item.value[1], chart.y)}`);
  return [tick(items[0].value[0], chart.x), ...named].join('\n');
}

/** A panel a series, one below the other, all on the same scales. */
function bands(chart, colours) {
  const places = [...new Set(all(chart, 'x'))].sort((one, other) => one - other);
  const values = all(chart, 'y', 'high');
  const last = chart.series.length - 1;
  const panels = chart.series.map((series, index) => ({ series, index, top: 4 + PANEL * index }));
  return {
    legend: { show: false },
    title: panels.map(({ series, index, top }) => ({
      text: series.name,
      top,
      left: 0,
      textStyle: { fontSize: 13, color: look(series, index, colours).color },
    })),
    grid: panels.map(({ top }) => ({ left: 8, right: 24, top: top + 26, height: PANEL - 36, containLabel: true })),
    xAxis: panels.map(({ index }) => ({
      ...axis(chart.x, [], colours, { type: 'category', data: places, gridIndex: index }),
      name: index === last ? chart.x.title : '',
    })),
    yAxis: panels.map(({ index }) => axis(chart.y, values, colours, { name: '', gridIndex: index })),
    series: panels.flatMap(({ series, index }) => band(chart, series, index, places, colours)),
  };
}

/**
 * The line, and stacked upon it an area as high as the way to the upper ends. The library stacks only over named
 * places, so the places across are names here.
 */
function band(chart, series, index, places, colours) {
  const style = look(series, index, colours);
  const points = places.map((x) => series.points.find((point) => point.x === x));
  const low = points.map((point) => (point ? toAxis(point.y, chart.y) : null));
  const up = points.map((point, i) => (point ? toAxis(point.high ?? point.y, chart.y) - low[i] : null));
  const common = { type: 'line', stack: `band ${index}`, stackStrategy: 'all', silent: true, xAxisIndex: index, yAxisIndex: index };
  return [
    { ...common, data: low, ...style, name: series.name, symbolSize: 4 },
    { ...common, data: up, showSymbol: false, lineStyle: { width: 0 }, areaStyle: { color: style.color, opacity: 0.3 } },
  ];
}

function stack(chart, colours, width) {
  const sums = chart.y.names.map((_, row) => chart.series.reduce((sum, series) => sum + series.points[row].x, 0));
  const label = { show: true, position: 'right', color: colours.text, formatter: (bar) => format(sums[bar.dataIndex], chart.x.unit) };
  return {
    aria: { enabled: true, decal: { show: true }, label: { description: `${chart.title}. ${chart.finding}` } },
    legend: { ...legend(chart, colours), data: chart.series.map((series) => series.name) },
    grid: { left: 8, right: 70, top: top(width), bottom: 36, containLabel: true },
    xAxis: axis(chart.x, [], colours),
    yAxis: { type: 'category', inverse: true, data: chart.y.names, axisLabel: { color: colours.text }, axisTick: { show: false } },
    tooltip: { renderMode: 'richText', confine: true, ...colours.tooltip, valueFormatter: (value) => format(value, chart.x.unit) },
    series: [
      ...chart.series.map((series) => ({
        type: 'bar',
        name: series.name,
        stack: 'all',
        barMaxWidth: 30,
        itemStyle: { color: partLook(series.look, colours), borderColor: colours.ground, borderWidth: 1 },
        data: series.points.map((point) => point.x),
      })),
      { type: 'bar', stack: 'all', silent: true, label, data: sums.map(() => 0) },
    ],
  };
}

function map(chart, colours) {
  return {
    legend: { ...legend(chart, colours), itemWidth: 14 },
    xAxis: axis(chart.x, all(chart, 'x', 'xLow', 'xHigh'), colours, { scale: true }),
    yAxis: upward(chart.y, all(chart, 'y', 'low', 'high'), colours),
    series: chart.series.flatMap((series, index) => [
      ...series.points.flatMap((point) => whiskers(chart, series, point, index, colours)),
      {
        ...dot(chart, series, index, colours),
        symbolSize: 14,
        // Above and below by turns: two that lie close stay readable.
        label: { show: true, position: [16, index % 2 ? 14 : -12], formatter: '{a}', color: colours.text },
        data: series.points.map((point) => place(chart, point)),
      },
    ]),
  };
}

function dots(chart, colours) {
  const rows = chart.series.map((series) => series.name);
  const labels = { color: colours.text, formatter: (value) => rows[value] ?? '' };
  return {
    legend: { show: false },
    grid: { left: 8, right: 24, top: 12, bottom: 36, containLabel: true },
    xAxis: axis(chart.x, all(chart, 'x', 'xLow', 'xHigh'), colours),
    yAxis: { type: 'value', inverse: true, min: -0.5, max: rows.length - 0.5, interval: 0.5, axisLabel: labels, axisTick: { show: false }, splitLine: { show: false } },
    series: chart.series.flatMap((series, index) => {
      const [estimate, ...trials] = series.points;
      const lower = trials.map((point) => ({ ...point, y: point.y + 0.2 }));
      return [
        ...whiskers(chart, series, estimate, index, colours),
        { ...dot(chart, series, index, colours), symbolSize: 15, data: [place(chart, estimate)] },
        { ...dot(chart, series, index, colours), symbolSize: 8, itemStyle: { opacity: 0.55 }, data: lower.map((point) => place(chart, point)) },
      ];
    }),
  };
}

function dot(chart, series, index, colours) {
  const value = (item) => `${series.name}\n${tick(item.value[0], chart.x)}${chart.y.names ? '' : `, ${tick(item.value[1], chart.y)}`}`;
  return { ...look(series, index, colours), type: 'scatter', name: series.name, itemStyle: { opacity: 1 }, tooltip: { formatter: value } };
}

/** A line from bound to bound, with a bar at each end. */
function whiskers(chart, series, point, index, colours) {
  const from = [[point.xLow, point.y, point.xHigh, point.y, [2, 12]], [point.x, point.low, point.x, point.high, [12, 2]]];
  return from
    .filter(([x, y, xTo, yTo]) => [x, y, xTo, yTo].every((value) => value != null))
    .map(([x, y, xTo, yTo, size]) => ({
      type: 'line',
      silent: true,
      symbol: 'rect',
      symbolSize: size,
      showAllSymbol: true,
      color: look(series, index, colours).color,
      lineStyle: { width: 2 },
      data: [place(chart, { x, y }), place(chart, { x: xTo, y: yTo })],
    }));
}
