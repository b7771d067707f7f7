// Draws the charts of a report and offers them as files. Stands in the page behind the modules that it imports from.

import { height } from './chart-kinds.js';
import { csv, draw } from './charts.js';

const TYPES = { svg: 'image/svg+xml', csv: 'text/csv' };

for (const chart of JSON.parse(document.getElementById('chart-data').textContent)) {
  const host = document.getElementById(`chart-${chart.id}`);
  host.hidden = false;
  host.style.height = `${height(chart, host.clientWidth)}px`;
  const drawing = draw(host, chart);
  const contents = { svg: () => drawing.svg(), csv: () => csv(chart) };
  for (const button of document.querySelectorAll(`button[data-chart="${chart.id}"]`)) {
    const kind = button.dataset.save;
    button.hidden = false;
    button.addEventListener('click', () => save(`${chart.id}.${kind}`, TYPES[kind], contents[kind]()));
  }
}

function save(name, type, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
