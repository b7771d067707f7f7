// How each kind of chart is drawn: from a chart as data to an option of Apache ECharts.

import { axis, headroom, legend, upward } from './chart-axes.js';
import { curves } from './chart-curves.js';
import { look, partLook } from './chart-looks.js';
import { format, tick, toAxis } from './chart-numbers.js';

/** Height of a panel of bands, in pixels. */
const PANEL = 130;

const KINDS = { LINES: lines, STEPS: lines, CURVES: curves, BANDS: bands, STACK: stack, MAP: map, DOTS: dots };

/** How high a chart wants to be in this width, both in pixels. */
export function height(chart, width) {
  const rows = chart.y.names ? chart.y.names.length : chart.series.length;
  return { BANDS: 40 + PANEL * rows, STACK: 130 + 56 * rows, DOTS: 90 + 64 * rows }[chart.kind] ?? (width < 560 ? 340 : 400);
}

/** The option that draws a chart in this width and these colours. */
export function optionOf(chart, width, colours) {
  return {
    animation: false,
    backgroundColor: colours.ground,
    textStyle: { fontFamily: 'system-ui, sans-serif', color: colours.text },
    aria: { enabled: true, label: { description: `${chart.title}. ${chart.finding}` } },
    tooltip: { renderMode: 'richText', confine: true, ...colours.tooltip },
    legend: legend(chart, colours),
    grid: { left: 8, right: 24, top: headroom(chart, width), bottom: 36, containLabel: true },
    ...KINDS[chart.kind](chart, colours, width),
  };
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
  const places = chart.x.places ?? [...new Set(all(chart, 'x'))].sort((one, other) => one - other);
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
      ...axis({ ...chart.x, places: null, bounds: null }, [], colours, { type: 'category', data: places, gridIndex: index }),
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
  const points = places.map((x) => series.points.find((point) => Math.abs(point.x - x) < 1e-4 * (1 + x)));
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
    grid: { left: 8, right: 70, top: headroom(chart, width), bottom: 36, containLabel: true },
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
