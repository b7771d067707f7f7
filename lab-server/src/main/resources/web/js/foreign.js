// Plays somebody else's site, on another port and so of another origin: tries to read the feed of a server that it does
// not come from, and tells the page that frames it how that went.

const PATIENCE_MILLIS = 4_000;

const victim = new URLSearchParams(location.search).get('server');
const log = document.getElementById('log');

const TRIES = {
  async fetch() {
    const response = await fetch(`${victim}/api/poll?after=0`);
    return `read ${(await response.text()).length} characters`;
  },
  sse: () =>
    new Promise((resolve, reject) => {
      const source = new EventSource(`${victim}/api/sse`);
      source.onopen = () => resolve('opened');
      source.onerror = () => reject(new Error('error'));
    }),
  websocket: () =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${victim.replace(/^http/, 'ws')}/api/websocket`);
      socket.onmessage = ({ data }) => resolve(`read ${data.length} characters`);
      socket.onclose = ({ code }) => reject(new Error(`closed with ${code}`));
    }),
};

function patience() {
  return new Promise((resolve, reject) => setTimeout(() => reject(new Error('nothing came')), PATIENCE_MILLIS));
}

const results = {};
for (const [name, attempt] of Object.entries(TRIES)) {
  try {
    results[name] = { passed: true, said: await Promise.race([attempt(), patience()]) };
  } catch (problem) {
    results[name] = { passed: false, said: problem.message };
  }
  log.textContent += `${name}: ${results[name].passed ? '✓' : '✗'} ${results[name].said}\n`;
}
parent.postMessage({ results }, victim);
