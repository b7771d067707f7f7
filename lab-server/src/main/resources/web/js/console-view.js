// A console for the browser's WebSocket: every call as code, every event as it fires.

import { hex } from './bytes.js';
import { byId, h } from './dom.js';
import { address } from './lane.js';
import { server } from './server.js';
import { t, words } from './words.js';

const LOGGED = 200;
const MESSAGE_CHARACTERS = 300;

export class ConsoleView {
  #socket = null;
  #log = [];

  constructor() {
    words.onChange(() => this.#build());
  }

  #build() {
    const field = (id, label, value) => [h('label', { for: id }, label), h('input', { id, value, spellcheck: 'false', autocomplete: 'off' })];
    const button = (id, text, onclick) => h('button', { type: 'button', id, onclick }, text);
    this.list = h('ol', { id: 'console-log', class: 'log', tabindex: '0', 'aria-label': t('consoleLog') });
    byId('console').replaceChildren(
      h('div', { class: 'row' }, field('console-url', 'url', address('websocket').replace(/^http/, 'ws')), field('console-protocols', 'protocols', 'pushlab.v1'), button('console-open', 'new WebSocket(url, protocols)', () => this.#open())),
      h('div', { class: 'row' }, field('console-data', 'data', '{"payload":"hello"}'), button('console-text', 'send(data)', () => this.#send(false)), button('console-binary', 'send(bytes)', () => this.#send(true))),
      h('div', { class: 'row' }, field('console-code', 'code', ''), field('console-reason', 'reason', ''), button('console-close', 'close(code, reason)', () => this.#close())),
      this.list,
    );
    this.#show();
  }

  async #open() {
    const ticket = server.hasToken ? `&ticket=${await server.ticket()}` : '';
    const url = byId('console-url').value + ticket;
    const protocols = byId('console-protocols').value.split(/[\s,]+/).filter(Boolean);
    this.#try(`socket = new WebSocket(${JSON.stringify(url)}, ${JSON.stringify(protocols)})`, () => {
      this.#socket = new WebSocket(url, protocols);
      this.#socket.binaryType = 'arraybuffer';
      this.#listen(this.#socket);
    });
  }

  #listen(socket) {
    socket.onopen = () => this.#add(`open: protocol=${JSON.stringify(socket.protocol)} extensions=${JSON.stringify(socket.extensions)}`);
    socket.onmessage = ({ data }) => this.#add(`message: ${typeof data === 'string' ? data.slice(0, MESSAGE_CHARACTERS) : hex(new Uint8Array(data).slice(0, 60))}`);
    socket.onerror = (event) => this.#add(`error: message=${event.message}`);
    socket.onclose = ({ code, reason, wasClean }) => this.#add(`close: code=${code} reason=${JSON.stringify(reason)} wasClean=${wasClean}`);
  }

  #send(binary) {
    const data = byId('console-data').value;
    this.#try(binary ? `socket.send(new TextEncoder().encode(${JSON.stringify(data)}))` : `socket.send(${JSON.stringify(data)})`, () =>
      this.#socket.send(binary ? new TextEncoder().encode(data) : data),
    );
  }

  #close() {
    const code = byId('console-code').value;
    const reason = byId('console-reason').value;
    const parameters = code === '' ? [] : reason === '' ? [Number(code)] : [Number(code), reason];
    this.#try(`socket.close(${parameters.map((value) => JSON.stringify(value)).join(', ')})`, () => this.#socket.close(...parameters));
  }

  #try(code, action) {
    this.#add(`> ${code}`);
    try {
      action();
    } catch (problem) {
      this.#add(`${problem.name}: ${problem.message}`);
    }
  }

  #add(line) {
    this.#log.push(`${(performance.now() / 1000).toFixed(3)}  ${line}`);
    this.#log = this.#log.slice(-LOGGED);
    this.#show();
  }

  #show() {
    this.list.replaceChildren(...this.#log.map((line) => h('li', {}, line)));
    this.list.scrollTop = this.list.scrollHeight;
  }
}
