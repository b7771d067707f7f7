// The text twin of a lane: what its picture shows, in words, newest first.

import { h, table } from './dom.js';
import { millis, t } from './words.js';

const ROWS = 40;

export function twin(lane, entries, to) {
  const rows = entries
    .filter((entry) => entry.at <= to)
    .slice(-ROWS)
    .reverse()
    .map((entry) => [`${(entry.at / 1000).toFixed(3)} s`, describe(entry, to), inspectButton(entry)]);
  return table(t('twinCaption', { name: t(`lane.${lane}`), rows: ROWS }), [t('time'), t('what'), t('inspect')], rows);
}

export function describe(entry, to) {
  return DESCRIBE[entry.kind](entry, to);
}

function isUnderWay(entry, to) {
  return entry.end === null || entry.end > to;
}

const DESCRIBE = {
  exchange(entry, to) {
    if (isUnderWay(entry, to)) {
      return t('text.parked', { time: millis(to - entry.at) });
    }
    const time = millis(entry.end - entry.at);
    return entry.failed ? t('text.failed', { time }) : t(entry.events === 0 ? 'text.empty' : 'text.answer', { time, events: entry.events });
  },
  stream(entry, to) {
    if (isUnderWay(entry, to)) {
      return t('text.open', { time: millis(to - entry.at) });
    }
    const code = entry.code ? `${entry.code} ${entry.reason ?? ''} wasClean=${entry.wasClean}` : '';
    return t('text.closed', { time: millis(entry.end - entry.at), code }).trim();
  },
  event: (entry) => t('text.event', { sequence: entry.sequence, time: millis(Math.max(0, entry.at - entry.published)), payload: entry.payload }),
  gap: (entry) => t('text.gap', entry),
  break: (entry) => t('text.break', { cause: entry.cause, time: millis(entry.retryMillis) }),
  sent: (entry) => t('text.sent', { bytes: entry.bytes }),
  note: (entry) => entry.text,
};

function inspectButton(entry) {
  return entry.client ? h('button', { type: 'button', 'data-client': entry.client }, t('inspect')) : '';
}
