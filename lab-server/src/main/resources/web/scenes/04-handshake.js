// Scene 4: the handshake, as it really was, and four that fail.

import { fromBase64, latin1 } from '../js/bytes.js';
import { h } from '../js/dom.js';
import { acceptOf, GUID } from './accept.js';
import { headsOf } from './frames-of.js';
import { openSocket } from './socket.js';

const RFC_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const RFC_ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
const LISTEN_MILLIS = 400;

const LAWFUL = {
  Host: location.host,
  Upgrade: 'websocket',
  Connection: 'Upgrade',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': RFC_KEY,
};

/** What no browser would send: the lawful heads with one changed. */
const WRONG = {
  version: { 'Sec-WebSocket-Version': '8' },
  key: { 'Sec-WebSocket-Key': null },
  plain: { Upgrade: null, Connection: null },
  origin: { Origin: 'https://elsewhere.example' },
};

export const handshake = {
  name: 'handshake',
  isWide: true,
  correct: 1,

  async run(stage) {
    const { socket, client, opened, closed } = await openSocket(stage, ['chat', 'pushlab.v1.binary', 'pushlab.v1']);
    await opened;
    const exchange = await stage.exchange(client);
    const [request, answer] = headsOf(exchange);
    const key = /^Sec-WebSocket-Key: (.+?)\r$/im.exec(request)[1];
    const said = /^Sec-WebSocket-Accept: (.+?)\r$/im.exec(answer)[1];
    const steps = await acceptOf(key);
    stage.exhibit(() => h('div', {}, h('pre', {}, request.trimEnd()), h('pre', {}, answer.trimEnd())));
    stage.exhibit(() => h('pre', { class: 'steps' }, [`key + GUID   ${key}${GUID}`, `SHA-1        ${steps.hash}`, `base64       ${steps.base64}`].join('\n')));
    stage.row('accept', { said, same: said === steps.base64 });
    const example = await acceptOf(RFC_KEY);
    stage.row('example', { accept: example.base64, same: example.base64 === RFC_ACCEPT });
    stage.row('subprotocol', { asked: 'chat, pushlab.v1.binary, pushlab.v1', chosen: socket.protocol });
    stage.row('scheme', { scheme: socket.url.split(':')[0] });
    socket.close(1000);
    await closed;
    await failures(stage);
  },

  text: {
    en: {
      title: 'The handshake',
      question: 'A WebSocket begins as an HTTP request. How does the browser know that the server really understood it, and is not just some server that answers 200 to everything?',
      choices: ['By the password in `Sec-WebSocket-Key`.', 'By an answer that can only be computed by who knows the protocol.', 'By the status 101 alone.'],
      see: 'The request and the answer of a connection that this page just opened, as the server’s socket saw them; then the accept value, step by step; then what the server says to requests that no browser would send.',
      why: 'The server joins the key to a fixed text (`258EAFA5-…`), hashes it with SHA-1 and answers the base64. A server that knows nothing of WebSocket, or a cache, cannot answer so by accident. It proves understanding, not identity: the key is no secret and no password.',
      notSo: 'Over `wss:` the very same handshake runs inside TLS; over HTTP/2 and HTTP/3 there is no key and no 101, but an extended CONNECT (RFC 8441). A foreign `Origin` is not refused by the protocol: the server must do that itself.',
      rows: {
        accept: 'Answered: `{said}`; equal to what we computed: {same}',
        example: 'The RFC’s example gives `{accept}`; equal to the RFC: {same}',
        subprotocol: 'Asked for: {asked}; chosen: `{chosen}`',
        scheme: 'This connection was `{scheme}:`',
        version: 'Version 8: {status}',
        key: 'No key: {status}',
        plain: 'No upgrade at all: {status}',
        origin: 'From a foreign page (`Origin: https://elsewhere.example`): {status}',
        noToken: 'What the server answers to wrong requests needs the control token.',
      },
    },
    zh: {
      title: '握手',
      question: 'WebSocket 以一个 HTTP 请求开始。浏览器怎么知道服务器真的懂这个协议，而不只是一台对什么都回答 200 的服务器？',
      choices: ['靠 `Sec-WebSocket-Key` 里的密码。', '靠一个只有懂协议的一方才算得出的应答。', '只靠状态码 101。'],
      see: '本页面刚刚打开的一个连接的请求与应答，正如服务器套接字所见；然后是一步一步算出的 accept 值；再然后是服务器对浏览器绝不会发送的请求如何回答。',
      why: '服务器把密钥接上一段固定文字（`258EAFA5-…`），做 SHA-1，再以 base64 回答。不懂 WebSocket 的服务器或缓存不可能碰巧答对。它证明的是“懂”，不是身份：密钥不是秘密，也不是密码。',
      notSo: '在 `wss:` 下，同样的握手在 TLS 里面进行；在 HTTP/2 和 HTTP/3 上没有密钥也没有 101，而是扩展的 CONNECT（RFC 8441）。外来的 `Origin` 并不会被协议拒绝：服务器必须自己做这件事。',
      rows: {
        accept: '应答：`{said}`；与我们算出的相同：{same}',
        example: 'RFC 的例子得出 `{accept}`；与 RFC 相同：{same}',
        subprotocol: '请求的子协议：{asked}；选定：`{chosen}`',
        scheme: '此连接为 `{scheme}:`',
        version: '版本 8：{status}',
        key: '没有密钥：{status}',
        plain: '根本没有升级：{status}',
        origin: '来自外来页面（`Origin: https://elsewhere.example`）：{status}',
        noToken: '查看服务器如何回答错误的请求需要控制令牌。',
      },
    },
  },
};

async function failures(stage) {
  if (!stage.server.hasToken) {
    stage.row('noToken');
    return;
  }
  for (const [name, change] of Object.entries(WRONG)) {
    const heads = Object.entries({ ...LAWFUL, ...change }).filter(([, value]) => value !== null);
    const request = ['GET /api/websocket HTTP/1.1', ...heads.map(([head, value]) => `${head}: ${value}`), '', ''].join('\r\n');
    const outcome = await stage.server.control('exchange', { request, listenMillis: LISTEN_MILLIS });
    const answer = latin1(fromBase64(outcome.answer));
    stage.row(name, { status: answer.slice(9).split('\r\n')[0] });
    // Frames that follow a 101 are no text.
    const shown = answer.startsWith('HTTP/1.1 101') ? answer.split('\r\n\r\n')[0] : answer;
    stage.exhibit(() => h('details', {}, h('summary', {}, request.split('\r\n').find((line) => line.startsWith(Object.keys(change)[0])) ?? `– ${Object.keys(change)[0]}`), h('pre', {}, `${request.trimEnd()}\n\n${shown.trimEnd()}`)));
  }
}
