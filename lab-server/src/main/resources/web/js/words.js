// The page's words in the language that is chosen; switching needs no reload.

import { en } from './words/en.js';
import { zh } from './words/zh.js';

export const LANGUAGES = { en, zh };

const listeners = [];
let language = 'en';

export const words = {
  get language() {
    return language;
  },

  /** A language by its name; the browser's own where none is named. */
  choose(name) {
    language = name in LANGUAGES ? name : navigator.language.startsWith('zh') ? 'zh' : 'en';
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    listeners.forEach((listener) => listener());
  },

  onChange(listener) {
    listeners.push(listener);
  },
};

/** A text by its key, with {values} put in. */
export function t(key, values = {}) {
  const text = LANGUAGES[language][key];
  if (text === undefined) {
    throw new Error(`no words for ${key}`);
  }
  return put(text, values);
}

export function put(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Fills in the fixed text of the page: data-t is the text's key, data-t-label that of what only readers aloud say. */
export function fillIn(root) {
  root.querySelectorAll('[data-t]').forEach((element) => (element.textContent = t(element.dataset.t)));
  root.querySelectorAll('[data-t-label]').forEach((element) => element.setAttribute('aria-label', t(element.dataset.tLabel)));
}

/** A number of milliseconds as people read it. */
export function millis(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return '–';
  }
  return value < 1 ? `${value.toFixed(2)} ms` : value < 10 ? `${value.toFixed(1)} ms` : value < 10_000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
}

export function count(value) {
  return value === null || value === undefined ? '–' : value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
