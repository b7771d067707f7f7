// Scene 7: the heartbeat. Ping and pong, which no page and no browser tool shows, and a peer that has frozen.

import { fromBase64, latin1 } from '../js/bytes.js';
import { h } from '../js/dom.js';
import { pieceItem } from '../js/inspector-view.js';
import { framesIn, framesOf } from './frames-of.js';
import { openSocket } from './socket.js';

/** A quiet connection is pinged at the second beat at the latest; who has not answered by the next is given up. */
const BEATS = 3.4;
const LOOK_MILLIS = 100;

export const heartbeat = {
  name: 'heartbeat',
  isWide: true,
  correct: 1,

  async run(stage) {
    const { heartbeatMillis } = await stage.server.state();
    const { socket, client, opened, closed } = await openSocket(stage);
    await opened;
    const frozen = stage.server.hasToken ? watchFrozen(stage, BEATS * heartbeatMillis) : null;
    let beats = [];
    await stage.until(async () => {
      await stage.sleep(LOOK_MILLIS);
      beats = framesOf(await stage.exchange(client)).filter((frame) => ['ping', 'pong'].includes(frame.name));
      stage.row('waiting', { beats: beats.length, pause: heartbeatMillis / 1_000 });
      return beats.some((frame) => frame.name === 'pong');
    }, BEATS * heartbeatMillis);
    const [ping, pong] = [beats.find((frame) => frame.name === 'ping'), beats.find((frame) => frame.name === 'pong')];
    if (ping && pong) {
      stage.row('roundTrip', { millis: Number(((pong.atNanos - ping.atNanos) / 1e6).toFixed(2)), masked: pong.mask === 1 });
      stage.exhibit(() => h('ol', { class: 'pieces' }, pieceItem(ping.piece, ping.atNanos, true), pieceItem(pong.piece, ping.atNanos, true)));
    }
    socket.close(1000);
    await closed;
    await frozen;
  },

  text: {
    en: {
      title: 'The heartbeat',
      question: 'Nothing happens on an open WebSocket. The other side’s cable is pulled. When does this side notice?',
      choices: ['At once: TCP tells.', 'Not by itself: only something that is sent and must be answered finds out.', 'After 60 seconds, by a rule of TCP.'],
      see: 'A ping of the server and the browser’s pong, masked, which the page itself never hears of. Beside it a peer that has frozen: it opened a connection and answers nothing.',
      why: 'Silence looks the same whether there is no news or no peer. A ping that must be answered by a pong tells them apart, keeps routers from forgetting the connection, and measures the round trip.',
      notSo: 'A page cannot send a ping: `WebSocket` has no call for it. It must send a message of its own, or hold a deadline over the server’s signs of life. And a server that is busy writing notices even later: the kernel takes what it writes until its buffers are full.',
      rows: {
        waiting: 'Pings and pongs until now: {beats} (the server pings a quiet connection every {pause} s)',
        roundTrip: 'From ping to pong: {millis} ms; the pong was masked: {masked}',
        frozen: 'The frozen peer was sent {frames} frames ({pings} pings) in {seconds} s; the server had given it up by then: {closed}',
      },
    },
    zh: {
      title: '心跳',
      question: '一个打开的 WebSocket 上什么也没发生。对方的网线被拔掉了。这一边什么时候察觉？',
      choices: ['立刻：TCP 会告知。', '自己不会：只有发出去并且必须得到回答的东西才能发现。', '60 秒之后，这是 TCP 的规定。'],
      see: '服务器的一个 ping 和浏览器带掩码的 pong，页面自己对此一无所知。旁边是一个冻结的对端：它打开了连接，却什么也不回答。',
      why: '没有消息和没有对端，看上去是同样的沉默。必须以 pong 回答的 ping 能区分两者，使路由器不忘记这个连接，还能测出往返时间。',
      notSo: '页面不能发送 ping：`WebSocket` 没有这个调用。它只能发送自己的消息，或者为服务器的生命迹象设定期限。忙于写入的服务器察觉得更晚：内核会收下它写的一切，直到缓冲区满。',
      rows: {
        waiting: '到目前为止的 ping 与 pong：{beats}（服务器每 {pause} 秒对安静的连接发一次 ping）',
        roundTrip: '从 ping 到 pong：{millis} 毫秒；pong 带掩码：{masked}',
        frozen: '{seconds} 秒内向冻结的对端发送了 {frames} 帧（其中 ping {pings} 个）；服务器届时已放弃它：{closed}',
      },
    },
  },
};

/** A peer that opens a WebSocket and is never heard of again. */
async function watchFrozen(stage, listenMillis) {
  const heads = [`Host: ${location.host}`, 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
  const request = ['GET /api/websocket HTTP/1.1', ...heads, '', ''].join('\r\n');
  const { answer, closed, afterMillis } = await stage.server.control('exchange', { request, listenMillis: Math.round(listenMillis) });
  const bytes = fromBase64(answer);
  const frames = framesIn(bytes.slice(latin1(bytes).indexOf('\r\n\r\n') + 4));
  stage.row('frozen', { frames: frames.length, pings: frames.filter((frame) => frame.name === 'ping').length, seconds: Math.round(afterMillis / 1_000), closed });
}
