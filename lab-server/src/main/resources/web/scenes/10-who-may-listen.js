// Scene 10: who may listen. A page of another origin tries to read the feed.

import { h } from '../js/dom.js';

const PATIENCE_MILLIS = 20_000;

/** Whether the foreign page's origin is allowed, and whether readers need the token. */
const RULES = {
  strict: { foreign: false, token: false },
  lax: { foreign: true, token: false },
  token: { foreign: true, token: true },
};

export const whoMayListen = {
  name: 'who-may-listen',
  isWide: true,
  correct: 2,
  needsToken: true,

  async run(stage) {
    const { port } = await stage.server.control('foreign');
    const origin = `${location.protocol}//${location.hostname}:${port}`;
    await stage.lanes([]);
    try {
      for (const [name, rules] of Object.entries(RULES)) {
        await stage.server.control('access', rules);
        stage.row(name, verdicts(await visit(stage, origin)));
      }
    } finally {
      await stage.server.control('access', RULES.strict);
    }
    await stage.lanes();
  },

  text: {
    en: {
      title: 'Who may listen',
      question: 'You are logged in at a site. In another tab you open somebody else’s page, and its script connects to that site: by `fetch`, by `EventSource`, by `WebSocket`. Which of them does the browser itself hold back?',
      choices: ['All three: the same-origin policy.', 'None of them.', 'The first two; a WebSocket it lets through.'],
      see: 'Each frame is a page from another port of this machine, and so of another origin. What it could read of this server stands in it: with the server’s Origin rule, without it, and then with a token for readers.',
      why: 'Answers to `fetch` and `EventSource` are kept from a foreign page unless the server allows it (CORS). A WebSocket has no such limit: the browser sends cookies and an honest `Origin`, and the server must look at it. Who forgets that has cross-site WebSocket hijacking: the price of “no cross-origin limit”.',
      notSo: 'Only browsers tell an honest `Origin`: it keeps foreign pages away, not programs. Against those a token is needed. And a request that changes something is already made when its answer is withheld.',
      rows: {
        strict: 'With the Origin rule: fetch {fetch}, EventSource {sse}, WebSocket {websocket}',
        lax: 'Without the Origin rule: fetch {fetch}, EventSource {sse}, WebSocket {websocket}',
        token: 'Without it, but readers need a token: fetch {fetch}, EventSource {sse}, WebSocket {websocket}',
      },
    },
    zh: {
      title: '谁可以听',
      question: '你登录了一个网站。你在另一个标签页打开别人的页面，它的脚本去连接那个网站：用 `fetch`、`EventSource`、`WebSocket`。浏览器自己会拦下哪些？',
      choices: ['三个都拦：同源策略。', '一个也不拦。', '前两个；WebSocket 会放行。'],
      see: '每个框里是本机另一个端口的页面，因此属于另一个源。它能从这台服务器读到什么，都写在里面：先有服务器的 Origin 规则，再没有规则，然后要求读者出示令牌。',
      why: '对 `fetch` 和 `EventSource` 的应答，除非服务器允许（CORS），不会交给外来页面。WebSocket 没有这个限制：浏览器会带上 cookie 和真实的 `Origin`，服务器必须自己检查。忘了这一点，就有跨站 WebSocket 劫持：“没有跨源限制”的代价。',
      notSo: '只有浏览器会说真实的 `Origin`：它挡得住外来页面，挡不住程序。对付程序需要令牌。而且，会改变什么的请求，在应答被扣下时早已生效。',
      rows: {
        strict: '有 Origin 规则：fetch {fetch}，EventSource {sse}，WebSocket {websocket}',
        lax: '没有 Origin 规则：fetch {fetch}，EventSource {sse}，WebSocket {websocket}',
        token: '没有规则，但读者需要令牌：fetch {fetch}，EventSource {sse}，WebSocket {websocket}',
      },
    },
  },
};

/** What got through, as signs that need no language. */
function verdicts(results) {
  return Object.fromEntries(Object.entries(results).map(([name, { passed }]) => [name, passed ? '✓' : '✗']));
}

function logOf(results) {
  return h('pre', {}, Object.entries(results).map(([name, { passed, said }]) => `${passed ? '✓' : '✗'} ${name}: ${said}`).join('\n'));
}

/** Shows the foreign page in a frame, and waits for what it tells. */
function visit(stage, origin) {
  return new Promise((resolve, reject) => {
    const told = (message) => {
      if (message.origin === origin && message.data.results) {
        removeEventListener('message', told);
        // A frame that is shown again loads again, and would try anew.
        shown = logOf(message.data.results);
        resolve(message.data.results);
      }
    };
    addEventListener('message', told);
    const frame = h('iframe', { src: `${origin}/foreign.html?server=${encodeURIComponent(location.origin)}`, title: origin, class: 'foreign' });
    let shown = frame;
    stage.exhibit(() => shown);
    setTimeout(() => reject(new Error('the foreign page did not answer')), PATIENCE_MILLIS);
  });
}
