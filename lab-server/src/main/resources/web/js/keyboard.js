// The keyboard: a key for everything that a speaker does while looking at the class.

import { byId, h } from './dom.js';
import { t, words } from './words.js';

/** @param actions what each key does: its name in the page's words, and the function */
export function listen(actions) {
  document.addEventListener('keydown', (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    const presses = event.target.tagName === 'BUTTON' || event.target.tagName === 'SUMMARY';
    const action = actions[event.key];
    if (!action || isTyping || event.ctrlKey || event.metaKey || event.altKey || (presses && event.key === ' ')) {
      return;
    }
    event.preventDefault();
    action.act();
  });
  words.onChange(() => {
    const rows = Object.entries(actions).map(([key, { name }]) => [h('dt', {}, h('kbd', {}, key === ' ' ? t('space') : key)), h('dd', {}, t(name))]);
    byId('keys-list').replaceChildren(h('dl', { class: 'keys' }, rows.flat()));
  });
}
