// Any request, answer or frame: as heads, as bytes, as fields. The bytes come from the server's sockets, for a browser
// shows its page neither frames nor ping, pong and close.

import { fromBase64, hex, hexDump, latin1 } from './bytes.js';
import { byId, h } from './dom.js';
import { closeOf, parseFrame } from './frame.js';
import { server } from './server.js';
import { t, words } from './words.js';

const MOST_SHOWN = 60;

export class InspectorView {
  #exchange = null;
  #problem = '';

  constructor() {
    words.onChange(() => this.render());
  }

  /** Shows one exchange, by its client name and number. */
  async inspect(client) {
    try {
      this.#exchange = await server.exchange(client);
      this.#problem = '';
    } catch (problem) {
      this.#exchange = null;
      this.#problem = problem.message;
    }
    byId('inspector-tool').open = true;
    this.render();
    byId('inspector-tool').scrollIntoView({ block: 'nearest' });
  }

  render() {
    byId('inspector').replaceChildren(...(this.#exchange ? this.#show(this.#exchange) : [h('p', { class: 'quiet' }, this.#problem || t('inspectHint'))]));
  }

  #show({ client, connection, dropped, pieces }) {
    const again = h('button', { type: 'button', onclick: () => this.inspect(client) }, t('lookAgain'));
    const shown = pieces.slice(0, 2).concat(pieces.slice(2).slice(-MOST_SHOWN));
    const left = dropped + pieces.length - shown.length;
    return [
      h('p', {}, t('connectionNumber', { connection }), left > 0 ? ` ${t('leftAway', { left })}` : '', ' ', again),
      h('ol', { class: 'pieces' }, shown.map((piece, index) => pieceItem(piece, pieces[0].atNanos, index < 2))),
    ];
  }
}

/** One piece: a line that says what it is, and all of it behind that. */
export function pieceItem(piece, startNanos, open = false) {
  const bytes = fromBase64(piece.bytes);
  const isToServer = piece.direction === 'TO_SERVER';
  const frame = piece.kind === 'FRAME' ? parseFrame(bytes) : null;
  const what = frame ? `${t('piece.FRAME')} ${frame.name}` : t(`piece.${piece.kind}`);
  const time = `${((piece.atNanos - startNanos) / 1e6).toFixed(2)} ms`;
  return h(
    'li',
    { class: isToServer ? 'to-server' : 'to-client', 'data-kind': frame?.name ?? piece.kind },
    h(
      'details',
      { open },
      h('summary', {}, `${isToServer ? '→' : '←'} ${what} · ${piece.length} B · ${time}`),
      frame ? frameFields(frame) : null,
      piece.kind === 'HEAD' ? h('pre', {}, latin1(bytes)) : null,
      h('pre', { class: 'hex', 'aria-label': t('hex') }, hexDump(bytes), piece.length > bytes.length ? `\n… ${piece.length - bytes.length} B` : ''),
    ),
  );
}

/** The fields of a frame, bit by bit, and the unmasking. */
export function frameFields(frame) {
  const rows = [
    ['FIN', frame.fin],
    ['RSV1-3', frame.rsv.toString(2).padStart(3, '0')],
    ['opcode', `${frame.opcode} (${frame.name})`],
    ['MASK', frame.mask],
    ['length', frame.short === frame.length ? frame.length : `${frame.short} → ${frame.length}`],
    [t('frameHead'), `${frame.headBytes} B`],
  ];
  if (frame.key) {
    const steps = [...frame.raw.slice(0, 4)].map((byte, i) => `${hex([byte])}⊕${hex([frame.key[i]])}=${hex([frame.payload[i]])}`);
    rows.push([t('maskingKey'), hex(frame.key)], [t('unmasked'), (steps.join('  ') || t('nothing')) + (frame.raw.length > 4 ? ' …' : '')]);
  }
  if (frame.name === 'close') {
    const { code, reason } = closeOf(frame);
    rows.push([t('closeCode'), `${code} ${reason}`]);
  } else {
    rows.push([t('payload'), new TextDecoder().decode(frame.payload.slice(0, 120)) || t('nothing')]);
  }
  return h('dl', { class: 'frame' }, rows.map(([name, value]) => [h('dt', {}, name), h('dd', {}, String(value))]).flat());
}
