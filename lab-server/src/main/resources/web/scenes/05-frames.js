// Scene 5: frames and masking, text and binary, at the sizes where the head grows.

import { hex } from '../js/bytes.js';
import { h, table } from '../js/dom.js';
import { frameFields } from '../js/inspector-view.js';
import { t } from '../js/words.js';
import { framesOf } from './frames-of.js';
import { openSocket } from './socket.js';

const SIZES = [0, 125, 126, 65_536];
const JSON_AROUND = '{"payload":""}'.length;
const PATIENCE_MILLIS = 10_000;

export const frames = {
  name: 'frames',
  isWide: true,
  correct: 2,
  needsToken: true,

  async run(stage) {
    const binary = await send(stage, 'pushlab.v1.binary', SIZES.map((size) => new TextEncoder().encode('a'.repeat(size))));
    stage.row('binary', { heads: binary.map((frame) => frame.headBytes).join(' · ') });
    const text = await send(stage, 'pushlab.v1', SIZES.slice(1).map((size) => JSON.stringify({ payload: 'a'.repeat(size - JSON_AROUND) })));
    stage.row('text', { heads: text.map((frame) => frame.headBytes).join(' · ') });
    stage.row('masked', { masked: [...binary, ...text].every((frame) => frame.mask === 1) });
    const { socket, opened, closed } = await openSocket(stage);
    await opened;
    socket.send('');
    stage.row('empty', { code: String((await closed).code) });
    const rows = [...binary, ...text].map((frame) => [`${frame.name} ${frame.length}`, String(frame.short), String(frame.headBytes), hex(frame.key), hex(frame.raw.slice(0, 4)), hex(frame.payload.slice(0, 4))]);
    const heads = () => [t('opcodeAndLength'), t('sevenBits'), t('frameHead'), t('maskingKey'), t('firstBytes'), t('unmasked')];
    stage.exhibit(() => table('RFC 6455 §5.2', heads(), rows));
    stage.exhibit(() => h('div', {}, frameFields(text[0])));
  },

  text: {
    en: {
      title: 'Frames and masking',
      question: 'A page sends messages of 0, 125, 126 and 65,536 bytes. How many bytes does WebSocket put before each?',
      choices: ['Always 2.', 'Always 14, to be on the safe side.', '6, 6, 8 and 14: the length field grows, and 4 are the masking key.'],
      see: 'Each frame as it passed the server’s socket. The same letter `a` (61) looks different in every frame, for each has a new key; exclusive-or with the key, byte by byte, gives it back.',
      why: 'Seven bits hold lengths to 125; 126 says that two more bytes follow, 127 that eight do. A browser must mask everything it sends, with a key that no script can foresee: or a page could make a proxy that takes frames for HTTP store false answers.',
      notSo: 'A server never masks: its heads are 2, 2, 4 and 10 bytes. Masking hides nothing, for the key stands beside it. An empty text is lawful in WebSocket; this server closes with 1007, because an empty text is no JSON.',
      rows: {
        binary: 'Binary, 0 · 125 · 126 · 65,536 bytes: heads of {heads} bytes',
        text: 'Text, 125 · 126 · 65,536 bytes: heads of {heads} bytes',
        masked: 'Every frame to the server was masked: {masked}',
        empty: 'An empty text: closed with {code}',
      },
    },
    zh: {
      title: '帧与掩码',
      question: '页面发送 0、125、126 和 65,536 字节的消息。WebSocket 在每条前面加多少字节？',
      choices: ['总是 2。', '保险起见，总是 14。', '6、6、8 和 14：长度字段会增长，另有 4 字节是掩码密钥。'],
      see: '每一帧都如它经过服务器套接字时的样子。同一个字母 `a`（61）在每一帧里都不一样，因为每帧有新的密钥；与密钥逐字节异或就能还原。',
      why: '七个比特能表示到 125；126 表示后面还有两个字节，127 表示还有八个。浏览器必须对发送的一切加掩码，密钥不能被脚本预见：否则页面可以让把帧当成 HTTP 的代理存下伪造的应答。',
      notSo: '服务器从不加掩码：它的帧头是 2、2、4 和 10 字节。掩码什么也隐藏不了，因为密钥就在旁边。空文本在 WebSocket 中合法；但这台服务器以 1007 关闭，因为空文本不是 JSON。',
      rows: {
        binary: '二进制，0 · 125 · 126 · 65,536 字节：帧头 {heads} 字节',
        text: '文本，125 · 126 · 65,536 字节：帧头 {heads} 字节',
        masked: '发往服务器的每一帧都加了掩码：{masked}',
        empty: '空文本：以 {code} 关闭',
      },
    },
  },
};

/** Sends messages over a connection of their own, and gives their frames as the server saw them. */
async function send(stage, protocol, messages) {
  const { socket, client, opened, closed } = await openSocket(stage, [protocol]);
  await opened;
  messages.forEach((message) => socket.send(message));
  let sent = [];
  await stage.until(async () => {
    sent = framesOf(await stage.exchange(client)).filter((frame) => frame.direction === 'TO_SERVER' && frame.opcode < 8);
    return sent.length === messages.length;
  }, PATIENCE_MILLIS);
  socket.close(1000);
  await closed;
  return sent;
}
