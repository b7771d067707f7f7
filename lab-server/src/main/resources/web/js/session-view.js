// Save what was recorded, and replay a file.

import { byId, h } from './dom.js';
import { fromFile, toFile } from './session-file.js';
import { FIELDS } from './settings.js';
import { t, words } from './words.js';

export class SessionView {
  #lab;
  #said = '';

  constructor(lab) {
    this.#lab = lab;
    words.onChange(() => this.#build());
  }

  #build() {
    const save = h('button', { type: 'button', id: 'save', onclick: () => this.#save() }, t('save'));
    const file = h('input', { type: 'file', id: 'load', accept: '.json,application/json', onchange: () => this.#load(file.files[0]) });
    const live = h('button', { type: 'button', id: 'back-to-live', onclick: () => this.#live() }, t('backToLive'));
    byId('session').replaceChildren(
      h('p', {}, t('sessionHint')),
      h('div', { class: 'row' }, save, h('label', { for: 'load' }, t('load')), file, live),
      h('p', { id: 'session-said', role: 'status' }, this.#said),
    );
  }

  #save() {
    const { recording, laneNames, state } = this.#lab;
    const settings = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, state[name]]));
    const text = toFile(recording, settings, laneNames, performance.now());
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    h('a', { href: url, download: 'pushlab-session.json' }).click();
    URL.revokeObjectURL(url);
  }

  async #load(file) {
    try {
      const session = fromFile(await file.text());
      await this.#lab.replay(session);
      this.#said = t('replaying', { entries: session.entries.length, name: file.name });
    } catch (problem) {
      this.#said = t('notReplayed', { name: file.name, problem: problem.message });
    }
    this.#build();
  }

  async #live() {
    this.#said = '';
    this.#build();
    await this.#lab.setLanes();
  }
}
