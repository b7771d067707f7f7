// One scene: a question to guess first, run, what you see, why, and when it is not so.

import { scenes } from '../scenes/index.js';
import { byId, h, prose } from './dom.js';
import { server } from './server.js';
import { Stage } from './stage.js';
import { count, put, t, words } from './words.js';

export class SceneView {
  #lab;
  #scene = scenes[0];
  #stage = null;
  #guess = null;
  #isRunning = false;
  #isTold = false;
  #problem = '';

  /** @param chosen is told the name of the scene that was chosen */
  constructor(lab, chosen) {
    this.#lab = lab;
    this.chosen = chosen;
    words.onChange(() => this.render());
  }

  get #text() {
    return this.#scene.text[words.language];
  }

  /** Opens a scene by its name; the first where there is none of that name. */
  open(name) {
    this.#stage?.abort();
    this.#scene = scenes.find((scene) => scene.name === name) ?? scenes[0];
    this.#stage = null;
    this.#guess = null;
    this.#isTold = false;
    this.#isRunning = false;
    this.#problem = '';
    this.chosen(this.#scene.name);
    this.render();
  }

  /** To the next scene, or the one before. */
  turn(direction) {
    const index = scenes.indexOf(this.#scene) + direction;
    if (scenes[index]) {
      this.open(scenes[index].name);
    }
  }

  async run() {
    if (this.#isRunning || (this.#scene.needsToken && !server.hasToken)) {
      return;
    }
    const stage = new Stage(this.#lab, () => this.#stage === stage && this.#renderOutcome());
    this.#stage = stage;
    this.#isRunning = true;
    this.#problem = '';
    this.render();
    try {
      await this.#scene.run(stage);
    } catch (problem) {
      this.#problem = stage.signal.aborted ? '' : problem.message;
    }
    if (this.#stage === stage) {
      this.#isRunning = false;
      this.#isTold = true;
      this.render();
    }
  }

  render() {
    this.#renderList();
    const text = this.#text;
    const number = scenes.indexOf(this.#scene) + 1;
    const lacksToken = this.#scene.needsToken && !server.hasToken;
    const run = h('button', { type: 'button', id: 'run', class: 'main', disabled: this.#isRunning || lacksToken, onclick: () => this.run() }, t(this.#isRunning ? 'running' : 'run'));
    const tell = h('button', { type: 'button', id: 'tell', onclick: () => this.#tell() }, t('tell'));
    this.outcome = h('div', { id: 'outcome', 'aria-live': 'polite', 'aria-busy': String(this.#isRunning) });
    byId('scene').dataset.state = this.#isRunning ? 'running' : this.#stage ? 'done' : 'fresh';
    document.querySelector('main').classList.toggle('wide', this.#scene.isWide === true);
    byId('scene').replaceChildren(
      h(
        'div',
        { class: 'ask' },
        h('h2', {}, `${number}. ${text.title}`),
        h('p', { class: 'question' }, prose(text.question)),
        this.#choices(text),
        h('div', { class: 'row' }, run, this.#isTold ? '' : tell, lacksToken ? h('span', { class: 'problem' }, t('needsToken')) : ''),
      ),
      this.outcome,
      this.#isTold ? this.#lesson(text) : '',
    );
    this.#renderOutcome();
  }

  #renderList() {
    const item = (scene, index) =>
      h('button', { type: 'button', 'aria-current': scene === this.#scene ? 'page' : null, 'data-scene': scene.name, onclick: () => this.open(scene.name) }, `${index + 1} ${scene.text[words.language].title}`);
    byId('scenes').replaceChildren(h('ol', {}, scenes.map((scene, index) => h('li', {}, item(scene, index)))));
  }

  #choices(text) {
    const verdict = (index) => (this.#isTold && index === this.#scene.correct ? 'right' : this.#isTold && index === this.#guess ? 'wrong' : null);
    const choice = (words_, index) =>
      h('button', { type: 'button', 'aria-pressed': String(index === this.#guess), 'data-verdict': verdict(index), onclick: () => this.#choose(index) }, prose(words_), verdict(index) ? ` – ${t(verdict(index))}` : '');
    return h('div', { class: 'choices', role: 'group', 'aria-label': t('guess') }, text.choices.map(choice));
  }

  #choose(index) {
    this.#guess = index;
    this.render();
    byId('run').focus();
  }

  #tell() {
    this.#isTold = true;
    this.render();
  }

  #renderOutcome() {
    const { rows = [], exhibits = [] } = this.#stage ?? {};
    const cell = (value) => (typeof value === 'number' ? count(value) : typeof value === 'boolean' ? t(value ? 'yes' : 'no') : value);
    const line = ({ key, values }) => h('li', { 'data-row': key, ...data(values) }, prose(put(this.#text.rows[key], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cell(value)])))));
    this.outcome.replaceChildren(
      ...(rows.length > 0 ? [h('ul', { class: 'rows' }, rows.map(line))] : []),
      ...exhibits.map((make) => make()),
      ...(this.#problem ? [h('p', { class: 'problem', role: 'alert' }, this.#problem)] : []),
      ...(this.#scene.panel ? [this.#scene.panel(this.#lab)] : []),
    );
  }

  #lesson(text) {
    const part = (key) => [h('h3', {}, t(key)), h('p', {}, prose(text[key]))];
    return h('div', { class: 'lesson' }, part('see'), part('why'), part('notSo'));
  }
}

/** The values as data, for whoever reads the page by a program. */
function data(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`data-${name.toLowerCase()}`, String(value)]));
}
