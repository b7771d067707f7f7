// The settings: what is published, and how the transports ask for it.

import { byId, h } from './dom.js';
import { FIELDS, isAllowed, parse } from './settings.js';
import { t, words } from './words.js';

export class SettingsView {
  #lab;

  /** @param changed is told when a setting has another value */
  constructor(lab, changed) {
    this.#lab = lab;
    this.changed = changed;
    words.onChange(() => this.render());
  }

  render() {
    const fields = Object.entries(FIELDS).map(([name, field]) => this.#field(name, field));
    const reset = h('button', { type: 'button', id: 'reset-settings', onclick: () => this.#reset() }, t('resetSettings'));
    byId('settings').replaceChildren(h('div', { class: 'fields' }, fields), reset);
  }

  #field(name, field) {
    const id = `setting-${name}`;
    const problem = h('span', { class: 'problem', id: `${id}-problem`, role: 'alert' });
    const value = this.#lab.state[name];
    const set = (event) => this.#set(name, field, event.target, problem);
    const input = field.choices
      ? h('select', { id, onchange: set }, field.choices.map((choice) => h('option', { value: choice, selected: choice === value }, t(`arrivals.${choice}`))))
      : h('input', { id, type: 'number', min: field.low, max: field.high, step: 'any', value, onchange: set, 'aria-describedby': `${id}-problem` });
    return h('div', { class: 'field' }, h('label', { for: id }, t(`setting.${name}`), field.unit ? ` (${field.unit})` : ''), input, problem);
  }

  #set(name, field, input, problem) {
    const isGood = isAllowed(field, input.value);
    input.setAttribute('aria-invalid', String(!isGood));
    problem.textContent = isGood ? '' : t('notAllowed', { value: input.value, low: field.low, high: field.high });
    if (isGood) {
      this.#lab.state[name] = parse(field, input.value);
      this.changed();
    }
  }

  #reset() {
    Object.entries(FIELDS).forEach(([name, field]) => (this.#lab.state[name] = field.first));
    this.render();
    this.changed();
  }
}
