// Pause, step, speed and scrub over the recorded minutes.

import { byId, h, s } from './dom.js';
import { server } from './server.js';
import { t, words } from './words.js';

/** Drawn, for not every machine has signs for them in its letters. */
const ICONS = {
  back: 'M4 3h2v10h-2zM14 3v10l-7 -5z',
  forward: 'M12 3h-2v10h2zM2 3v10l7 -5z',
  play: 'M4 2v12l10 -6z',
  pause: 'M4 3h3v10h-3zM9 3h3v10h-3z',
};

const REFRESH_MILLIS = 120;
const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4];

export class PlayerView {
  #lab;
  #dueAt = 0;

  constructor(lab) {
    this.#lab = lab;
    words.onChange(() => this.#build());
  }

  #build() {
    const { playhead } = this.#lab;
    const button = (id, label, text, onclick) => h('button', { type: 'button', id, 'aria-label': label, title: label, onclick }, text);
    this.back = button('back', t('stepBack'), icon('back'), () => this.step(-1));
    this.toggle = button('toggle', '', '', () => this.playOrPause());
    this.forward = button('forward', t('stepForward'), icon('forward'), () => this.step(1));
    this.live = button('live-button', t('live'), t('live'), () => playhead.live());
    this.scrub = h('input', { type: 'range', id: 'scrub', step: 'any', 'aria-label': t('scrub'), oninput: () => playhead.scrub(Number(this.scrub.value)) });
    this.place = h('output', { id: 'place', for: 'scrub' });
    const options = SPEEDS.map((speed) => h('option', { value: speed, selected: speed === playhead.speed }, `${speed}×`));
    const speed = h('select', { id: 'speed', onchange: () => (playhead.speed = Number(speed.value)) }, options);
    const publish = h('button', { type: 'button', id: 'publish', class: 'main', disabled: !server.hasToken, onclick: () => this.#lab.publishByHand() }, t('publish'));
    this.plan = h('button', { type: 'button', id: 'plan', disabled: !server.hasToken, onclick: () => this.#lab.togglePlan() });
    byId('player').replaceChildren(
      publish,
      this.plan,
      h('span', { class: 'group' }, this.back, this.toggle, this.forward, this.live),
      h('label', { class: 'speed' }, t('speed'), ' ', speed),
      this.scrub,
      this.place,
    );
  }

  playOrPause() {
    const { playhead } = this.#lab;
    if (playhead.isPlaying) {
      playhead.pause(performance.now());
    } else {
      playhead.play();
    }
  }

  step(direction) {
    this.#lab.playhead.step(direction, performance.now());
  }

  /** Counting all moments is not for every frame. */
  refresh(now) {
    if (now < this.#dueAt || document.hidden) {
      return;
    }
    this.#dueAt = now + REFRESH_MILLIS;
    const { playhead, recording, isPlanRunning } = this.#lab;
    const first = recording.entries[0]?.at ?? now;
    const { n, of } = playhead.place(now);
    this.scrub.min = Math.min(first, now - 1);
    this.scrub.max = this.#lab.endsAt ?? now;
    this.scrub.value = playhead.time(now);
    this.scrub.setAttribute('aria-valuetext', t('place', { n, of }));
    this.place.textContent = t('place', { n, of });
    const toggle = playhead.isPlaying ? 'pause' : 'play';
    if (this.toggle.title !== t(toggle)) {
      this.toggle.replaceChildren(icon(toggle));
      this.toggle.setAttribute('aria-label', t(toggle));
      this.toggle.title = t(toggle);
    }
    this.live.setAttribute('aria-pressed', String(playhead.isLive));
    this.plan.textContent = t(isPlanRunning ? 'stopPlan' : 'startPlan');
  }
}

function icon(name) {
  return s('svg', { viewBox: '0 0 16 16', width: 16, height: 16, class: 'icon', 'aria-hidden': 'true' }, s('path', { d: ICONS[name] }));
}
