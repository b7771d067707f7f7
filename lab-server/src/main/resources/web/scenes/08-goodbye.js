// Scene 8: goodbye. Seven ways to end a WebSocket, and what both sides see; then coming back without a loss.

import { table } from '../js/dom.js';
import { closeOf } from '../js/frame.js';
import { clientName } from '../js/lane.js';
import { websocket } from '../js/transports/websocket.js';
import { t } from '../js/words.js';
import { framesOf } from './frames-of.js';
import { openSocket } from './socket.js';

const ON_ITS_WAY_MILLIS = 60;
const PATIENCE_MILLIS = 10_000;
const EACH_SIDE_OF_THE_CUT = 3;

/** What the page does, or has done to it; the last two need the token. */
const WAYS = {
  plain: { code: 'close()', act: (socket) => socket.close() },
  done: { code: "close(1000, 'done')", act: (socket) => socket.close(1000, 'done') },
  own: { code: 'close(4001)', act: (socket) => socket.close(4001) },
  reserved: { code: 'close(1001)', act: (socket) => socket.close(1001) },
  long: { code: "close(1000, 'x'.repeat(124))", act: (socket) => socket.close(1000, 'x'.repeat(124)) },
  cut: { code: 'RST', act: (socket, server) => server.control('cut', { client: clientName }), needsToken: true },
  leave: { code: 'server leaves', act: (socket, server) => server.control('leave'), needsToken: true },
};

export const goodbye = {
  name: 'goodbye',
  isWide: true,
  correct: 2,

  async run(stage) {
    const seen = [];
    stage.exhibit(() => table(t('closeFrames'), ['', 'code', 'reason', 'wasClean', '→', '←'], seen));
    for (const [name, way] of Object.entries(WAYS).filter(([, { needsToken }]) => !needsToken || stage.server.hasToken)) {
      const end = await tryWay(stage, way);
      stage.row(name, end);
      const code = end.throws === '–' ? way.code : `${way.code}: ${end.throws}; close(1000)`;
      seen.push([code, end.code, end.reason, end.clean, end.toserver, end.toclient].map(String));
      stage.changed();
    }
    if (stage.server.hasToken) {
      await comeBack(stage);
    }
  },

  text: {
    en: {
      title: 'Goodbye',
      question: 'A page calls `socket.close()` without anything. Which code do both sides see?',
      choices: ['1000, a normal close.', '0: none was given.', '1005, which means “no code was in the frame”.'],
      see: 'Seven endings: what the page was told (`code`, `reason`, `wasClean`), and the close frames that really passed the server’s socket, in both directions.',
      why: '1005 and 1006 are never sent: the browser makes them up for “no code” and “no close frame at all”. A page may send only 1000 and 3000 to 4999; a reason holds at most 123 bytes of UTF-8, for the whole control frame holds 125.',
      notSo: 'A connection that never opens gives `error` first, with an event that says nothing, then 1006; of one that is reset, Chromium tells 1006 alone. A server that stops in good order says 1001, so the page knows that coming back is worth a try. Coming back is the page’s own work: here it resumes at its cursor.',
      rows: {
        plain: '`close()`: {code}, clean: {clean}',
        done: "`close(1000, 'done')`: {code} “{reason}”",
        own: '`close(4001)`: {code}',
        reserved: '`close(1001)`: throws {throws}',
        long: 'A reason of 124 bytes: throws {throws}',
        cut: 'A killed connection: {code}, clean: {clean}; error events before it: {errors}',
        leave: 'The server leaves: {code} “{reason}”',
        resumed: 'Cut in between, the lane came back: {delivered} of {published} events, {lost} lost',
      },
    },
    zh: {
      title: '告别',
      question: '页面调用 `socket.close()`，不带任何参数。双方看到的代码是多少？',
      choices: ['1000，正常关闭。', '0：没有给出。', '1005，意思是“帧里没有代码”。'],
      see: '七种结束方式：页面得知了什么（`code`、`reason`、`wasClean`），以及双向真正经过服务器套接字的关闭帧。',
      why: '1005 和 1006 从不发送：浏览器用它们表示“没有代码”和“根本没有关闭帧”。页面只能发送 1000 以及 3000 到 4999；原因最多 123 字节 UTF-8，因为整个控制帧最多 125 字节。',
      notSo: '没能打开的连接先触发 `error`，其事件什么也不说，然后是 1006；对被重置的连接，Chromium 只报告 1006。有序停机的服务器会说 1001，页面因此知道值得再来。回来是页面自己的事：这里它从游标处继续。',
      rows: {
        plain: '`close()`：{code}，干净：{clean}',
        done: "`close(1000, 'done')`：{code}“{reason}”",
        own: '`close(4001)`：{code}',
        reserved: '`close(1001)`：抛出 {throws}',
        long: '124 字节的原因：抛出 {throws}',
        cut: '被掐断的连接：{code}，干净：{clean}；之前的 error 事件：{errors}',
        leave: '服务器离开：{code}“{reason}”',
        resumed: '中途被切断，泳道又回来了：{published} 个事件收到 {delivered} 个，丢失 {lost} 个',
      },
    },
  },
};

/** Ends one connection in one way, and tells what each side saw. Where the call throws, it is closed as usual after. */
async function tryWay(stage, way) {
  const { socket, client, opened, closed, errors } = await openSocket(stage);
  await opened;
  let throws = '–';
  try {
    await way.act(socket, stage.server);
  } catch (problem) {
    throws = problem.name;
    socket.close(1000);
  }
  const { code, reason, wasClean } = await closed;
  // The browser's own close frame may still be on its way.
  await stage.sleep(ON_ITS_WAY_MILLIS);
  const closes = framesOf(await stage.exchange(client)).filter((frame) => frame.name === 'close');
  const sent = (direction) => closes.filter((frame) => frame.direction === direction).map((frame) => (frame.length < 2 ? '∅' : closeOf(frame).code)).join() || '–';
  return { throws, code: String(code), reason, clean: wasClean, errors: errors(), toserver: sent('TO_SERVER'), toclient: sent('TO_CLIENT') };
}

async function comeBack(stage) {
  await stage.lanes([websocket]);
  for (let i = 1; i <= 2 * EACH_SIDE_OF_THE_CUT; i++) {
    await stage.publish(`event ${i}`);
    if (i === EACH_SIDE_OF_THE_CUT) {
      await stage.server.control('cut', { client: clientName });
    }
  }
  const published = 2 * EACH_SIDE_OF_THE_CUT;
  await stage.until(() => stage.events('websocket').length >= published, PATIENCE_MILLIS);
  const { delivered, lost } = stage.audit('websocket');
  stage.row('resumed', { delivered, published, lost: lost + published - delivered });
}
