// Scene 10: who may listen. A page of another origin tries to read the feed.

import { h } from '../js/dom.js';

const PATIENCE_MILLIS = 20_000;

export const whoMayListen = {
  name: 'who-may-listen',
  isWide: true,
  correct: 2,
  needsToken: true,

  async run(stage) {
    const { port } = await stage.server.control('foreign');
    const results = await visit(stage, `${location.protocol}//${location.hostname}:${port}`);
    for (const name of ['fetch', 'sse', 'websocket']) {
      stage.row(name, results[name]);
    }
  },

  text: {
    en: {
      title: 'Who may listen',
      question: 'You are logged in at a site. In another tab you open somebody else’s page, and its script connects to that site: by `fetch`, by `EventSource`, by `WebSocket`. Which of them does the browser itself hold back?',
      choices: ['All three: the same-origin policy.', 'None of them.', 'The first two; a WebSocket it lets through.'],
      see: 'The frame is a page from another port of this machine, and so of another origin. What it could read of this server stands in it.',
      why: 'Answers to `fetch` and `EventSource` are kept from a foreign page unless the server allows it (CORS). A WebSocket has no such limit: the browser sends cookies and an honest `Origin`, and the server must look at it. Who forgets that has cross-site WebSocket hijacking: the price of “no cross-origin limit”.',
      notSo: 'Only browsers tell an honest `Origin`: it keeps foreign pages away, not programs. Against those a token is needed. And a request that changes something is already made when its answer is withheld.',
      rows: { fetch: 'fetch passed: {passed} ({said})', sse: 'EventSource passed: {passed} ({said})', websocket: 'WebSocket passed: {passed} ({said})' },
    },
    zh: {
      title: '谁可以听',
      question: '你登录了一个网站。你在另一个标签页打开别人的页面，它的脚本去连接那个网站：用 `fetch`、`EventSource`、`WebSocket`。浏览器自己会拦下哪些？',
      choices: ['三个都拦：同源策略。', '一个也不拦。', '前两个；WebSocket 会放行。'],
      see: '框里是本机另一个端口的页面，因此属于另一个源。它能从这台服务器读到什么，都写在里面。',
      why: '对 `fetch` 和 `EventSource` 的应答，除非服务器允许（CORS），不会交给外来页面。WebSocket 没有这个限制：浏览器会带上 cookie 和真实的 `Origin`，服务器必须自己检查。忘了这一点，就有跨站 WebSocket 劫持：“没有跨源限制”的代价。',
      notSo: '只有浏览器会说真实的 `Origin`：它挡得住外来页面，挡不住程序。对付程序需要令牌。而且，会改变什么的请求，在应答被扣下时早已生效。',
      rows: { fetch: 'fetch 通过：{passed}（{said}）', sse: 'EventSource 通过：{passed}（{said}）', websocket: 'WebSocket 通过：{passed}（{said}）' },
    },
  },
};

/** Shows the foreign page in a frame, and waits for what it tells. */
function visit(stage, origin) {
  return new Promise((resolve, reject) => {
    const told = (message) => {
      if (message.origin === origin && message.data.results) {
        removeEventListener('message', told);
        resolve(message.data.results);
      }
    };
    addEventListener('message', told);
    const frame = h('iframe', { src: `${origin}/foreign.html?server=${encodeURIComponent(location.origin)}`, title: origin, class: 'foreign' });
    stage.exhibit(() => frame);
    setTimeout(() => reject(new Error('the foreign page did not answer')), PATIENCE_MILLIS);
  });
}
