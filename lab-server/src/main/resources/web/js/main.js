// Puts the page together. Read on in js/transports, which is what this page is about, and in scenes.

import { ConsoleView } from './console-view.js';
import { byId } from './dom.js';
import { FaultsView } from './faults-view.js';
import { InspectorView } from './inspector-view.js';
import { listen } from './keyboard.js';
import { Lab } from './lab.js';
import { LanesView } from './lanes-view.js';
import { PlayerView } from './player-view.js';
import { SceneView } from './scene-view.js';
import { ScoreboardView } from './scoreboard-view.js';
import { takeToken } from './server.js';
import { SessionView } from './session-view.js';
import { fromAddress, toAddress } from './settings.js';
import { SettingsView } from './settings-view.js';
import { fillIn, t, words } from './words.js';

const THEMES = ['', 'light', 'dark'];

takeToken();
const lab = new Lab(fromAddress(location.hash));
const { state } = lab;
const inspector = new InspectorView();
const lanes = new LanesView(lab, (client) => inspector.inspect(client));
const player = new PlayerView(lab);
const scoreboard = new ScoreboardView(lab);
const scene = new SceneView(lab, (name) => change({ scene: name }));
const settings = new SettingsView(lab, () => {
  change({});
  lab.restart().catch(report);
});
new FaultsView();
new ConsoleView();
new SessionView(lab);

listen({
  ' ': { name: 'playOrPause', act: () => player.playOrPause() },
  ArrowLeft: { name: 'stepBack', act: () => player.step(-1) },
  ArrowRight: { name: 'stepForward', act: () => player.step(1) },
  l: { name: 'live', act: () => lab.playhead.live() },
  p: { name: 'publish', act: () => lab.publishByHand().catch(report) },
  o: { name: 'startPlan', act: () => lab.togglePlan().catch(report) },
  r: { name: 'run', act: () => scene.run() },
  ']': { name: 'nextScene', act: () => scene.turn(1) },
  '[': { name: 'lastScene', act: () => scene.turn(-1) },
  m: { name: 'present', act: () => change({ present: state.present ? '' : '1' }) },
  t: { name: 'theme', act: nextTheme },
  z: { name: 'language', act: nextLanguage },
  '?': { name: 'help', act: () => byId('keys').showModal() },
});

/** What is chosen goes into the address, and shows. */
function change(values) {
  Object.assign(state, values);
  history.replaceState(null, '', toAddress(state));
  document.documentElement.dataset.theme = state.theme;
  document.documentElement.dataset.present = state.present;
  byId('present').setAttribute('aria-pressed', String(state.present !== ''));
  byId('theme').textContent = t(`theme.${state.theme || 'auto'}`);
}

function nextTheme() {
  change({ theme: THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] });
}

function nextLanguage() {
  change({ lang: words.language === 'en' ? 'zh' : 'en' });
  words.choose(state.lang);
}

function report(problem) {
  byId('badges').textContent = problem.message;
}

words.onChange(() => {
  fillIn(document);
  byId('language').textContent = t('otherLanguage');
  byId('language').lang = words.language === 'en' ? 'zh-CN' : 'en';
  change({});
});
byId('language').onclick = nextLanguage;
byId('theme').onclick = nextTheme;
byId('present').onclick = () => change({ present: state.present ? '' : '1' });
byId('help').onclick = () => byId('keys').showModal();
document.addEventListener('visibilitychange', () => lab.recording.markHidden(document.hidden, performance.now()));
window.addEventListener('hashchange', () => {
  Object.assign(state, fromAddress(location.hash));
  words.choose(state.lang);
  settings.render();
  scene.open(state.scene);
});

let last = performance.now();
function frame(now) {
  lab.playhead.advance(now - last, now);
  last = now;
  lanes.refresh(now);
  player.refresh(now);
  scoreboard.refresh(now);
  requestAnimationFrame(frame);
}

words.choose(state.lang);
scene.open(state.scene);
if (document.hidden) {
  lab.recording.markHidden(true, performance.now());
}
lab.clock.measure().then(() => lab.setLanes()).catch(report);
requestAnimationFrame(frame);
// For whoever drives this page by a program, as the lab's own tests do.
window.lab = lab;
