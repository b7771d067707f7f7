// Faults, injected on the server: a browser's "offline" switch does not even cut an open socket. A badge stands at the
// top of the page until the last is cleared.

import { byId, h } from './dom.js';
import { clientName } from './lane.js';
import { server } from './server.js';
import { t, words } from './words.js';

const STALL_NANOS = 5e9;
const DELAY_NANOS = 5e8;

/** Name, and what it does; those that last have a badge. */
const FAULTS = {
  stall: { order: () => fault('STALL', STALL_NANOS), lasts: false },
  delay: { order: () => fault('DELAY', DELAY_NANOS), lasts: true },
  refuse: { order: () => server.control('refuse', { on: true }), lasts: true },
  cut: { order: () => server.control('cut', { client: clientName }), lasts: false },
  leave: { order: () => server.control('leave'), lasts: false },
};

function fault(kind, nanos) {
  return server.control('fault', { kind, sequence: 0, nanos });
}

export class FaultsView {
  #planted = new Set();
  #problem = '';

  constructor() {
    words.onChange(() => this.render());
  }

  render() {
    const disabled = !server.hasToken;
    const button = (name) =>
      h('li', {}, h('button', { type: 'button', id: `fault-${name}`, disabled, onclick: () => this.#plant(name) }, t(`fault.${name}`)), ' ', t(`fault.${name}.does`));
    const clear = h('button', { type: 'button', id: 'clear-faults', disabled, onclick: () => this.clear() }, t('clearFaults'));
    const why = disabled ? h('p', { class: 'problem' }, t('needsToken')) : null;
    byId('faults').replaceChildren(...[why, h('ul', { class: 'plain' }, Object.keys(FAULTS).map(button)), clear, h('p', { class: 'problem', role: 'alert' }, this.#problem)].filter(Boolean));
    byId('badges').replaceChildren(...[...this.#planted].map((name) => h('span', { class: 'badge' }, t('faultIs', { fault: t(`fault.${name}`) }))));
  }

  async #plant(name) {
    await this.#try(async () => {
      await FAULTS[name].order();
      if (FAULTS[name].lasts) {
        this.#planted.add(name);
      }
    });
  }

  /** Takes all of them away. */
  async clear() {
    await this.#try(async () => {
      await server.control('refuse', { on: false });
      await fault('DELAY', 0);
      this.#planted.clear();
    });
  }

  async #try(action) {
    try {
      await action();
      this.#problem = '';
    } catch (problem) {
      this.#problem = problem.message;
    }
    this.render();
  }
}
