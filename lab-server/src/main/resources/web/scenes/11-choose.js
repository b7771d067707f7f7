// Scene 11: choose. Give your rates, get advice, and the formula that it comes from.

import { h, table } from '../js/dom.js';
import { count, millis, t, words } from '../js/words.js';
import { advise } from './advice.js';

const FIELDS = {
  rate: { value: 0.2, low: 0.001, high: 1_000 },
  late: { value: 500, low: 1, high: 600_000 },
  clients: { value: 1_000, low: 1, high: 10_000_000 },
  way: { value: 25, low: 0, high: 5_000 },
  speaks: { value: false },
  blocked: { value: false },
};

const MILLIS = 1_000;

export const choose = {
  name: 'choose',
  isWide: true,
  correct: 2,

  async run(stage) {
    const advice = adviceNow();
    stage.row('advice', { name: advice.best.name ?? '–' });
  },

  /** Fields, and below them what follows from their values. */
  panel() {
    const text = textOf();
    const result = h('div', { id: 'advice' });
    const show = () => result.replaceChildren(...answer(adviceNow(), text));
    const fields = Object.entries(FIELDS).map(([name, field]) => {
      const isTick = typeof field.value === 'boolean';
      const set = ({ target }) => {
        const value = isTick ? target.checked : Number(target.value);
        const isGood = isTick || (target.value !== '' && value >= field.low && value <= field.high);
        target.setAttribute('aria-invalid', String(!isGood));
        if (isGood) {
          field.value = value;
          show();
        }
      };
      const id = `choose-${name}`;
      const input = isTick ? h('input', { id, type: 'checkbox', checked: field.value, onchange: set }) : h('input', { id, type: 'number', step: 'any', min: field.low, max: field.high, value: field.value, oninput: set });
      return h('div', { class: 'field' }, h('label', { for: id }, text.fields[name]), input);
    });
    show();
    return h('div', {}, h('div', { class: 'fields' }, fields), result);
  },

  text: {
    en: {
      title: 'Choose',
      question: 'An app shows prices: one change in five seconds, half a second late is good enough, a thousand clients, who say nothing themselves. What would you take?',
      choices: ['websocket, always: it is the most modern.', 'poll every 100 ms: that is simplest.', 'sse: one way is enough, and nothing is asked for nothing.'],
      see: 'For each transport: how late, how many requests and bytes a second for all clients together, whether that is in time, and whether it gets through. Change the numbers: there are cases for every one of the four.',
      why: 'poll: late by `T/2 + d`, `N/T` requests a second. long-poll: late by `d + G²/2C`, `N/C` requests a second, with `G` the round trip and `C = G + e^(−λG)/λ`. Streams: late by `d`, no requests. Bytes: requests × 800 + events × 100, as a browser has them here.',
      notSo: 'The model knows no queue, no loss, and no price of a connection held open. When all clients wait for the same news, they all ask again in the same instant. Measure your case: `scripts/lab run`.',
      rows: { advice: 'Advice for these numbers: `{name}`' },
      because: {
        none: 'None is early enough: the way itself takes longer.',
        speaks: 'Both sides have news, so one connection for both saves the most.',
        batches: 'At this rate one poll brings enough events to be nearly as cheap as a stream, and nothing is held open.',
        oneWay: 'Only the server has news, and a stream spares the requests that bring nothing; a browser resumes it by plain HTTP.',
        blocked: 'Streams do not get through, and this is the cheapest of what does.',
      },
      fields: { rate: 'Events a second, each client', late: 'May be late by (ms)', clients: 'Clients', way: 'One way takes (ms)', speaks: 'Clients have news too', blocked: 'Something on the way blocks streams' },
      heads: ['Transport', 'Late', 'Requests/s', 'kB/s', 'In time', 'Gets through'],
      interval: 'Poll interval that is just early enough: {interval}',
    },
    zh: {
      title: '选择',
      question: '一个应用显示价格：五秒变一次，晚半秒足够好，一千个客户端，它们自己不说话。你会选什么？',
      choices: ['总是 websocket：它最新。', '每 100 毫秒轮询一次：最简单。', 'sse：单向就够了，也不会白问。'],
      see: '对每种方式：晚多少，所有客户端合计每秒多少请求和字节，是否来得及，是否能通过。改改数字：四种方式各有适合的情形。',
      why: 'poll：晚 `T/2 + d`，每秒 `N/T` 个请求。long-poll：晚 `d + G²/2C`，每秒 `N/C` 个请求，`G` 为往返时间，`C = G + e^(−λG)/λ`。流：晚 `d`，没有请求。字节：请求 × 800 + 事件 × 100，按这里浏览器的实际情况。',
      notSo: '模型不知道排队、丢包，也不知道保持连接的代价。当所有客户端等待同一条消息时，它们会在同一瞬间再次发问。请测量你自己的情形：`scripts/lab run`。',
      rows: { advice: '对这些数字的建议：`{name}`' },
      because: {
        none: '没有一种来得及：路程本身就更久。',
        speaks: '双方都有消息，双向共用一个连接最省。',
        batches: '在这个速率下，一次轮询带回足够多的事件，几乎与流一样便宜，而且什么也不必保持打开。',
        oneWay: '只有服务器有消息，流省去了空手而归的请求；浏览器用普通 HTTP 就能续上。',
        blocked: '流通不过，这是能通过者中最便宜的。',
      },
      fields: { rate: '每个客户端每秒的事件', late: '允许晚（毫秒）', clients: '客户端数', way: '单程时间（毫秒）', speaks: '客户端也有消息', blocked: '途中有东西阻断流' },
      heads: ['方式', '晚', '请求/秒', 'kB/秒', '来得及', '能通过'],
      interval: '刚好来得及的轮询间隔：{interval}',
    },
  },
};

function textOf() {
  return choose.text[words.language];
}

function adviceNow() {
  const { rate, late, clients, way, speaks, blocked } = FIELDS;
  return advise({ rate: rate.value, late: late.value / MILLIS, clients: clients.value, oneWay: way.value / MILLIS, speaks: speaks.value, blocked: blocked.value });
}

function answer({ rows, best, interval }, text) {
  const cells = rows.map((row) => [row.name, millis(row.late * MILLIS), count(row.requestsPerSecond), count(row.bytesPerSecond / 1_000), t(row.inTime ? 'yes' : 'no'), t(row.passes ? 'yes' : 'no')]);
  return [
    table(text.interval.replace('{interval}', millis(interval * MILLIS)), text.heads, cells),
    h('p', {}, h('strong', { id: 'best', 'data-best': best.name }, best.name ?? '–'), ` – ${text.because[best.because]}`),
  ];
}
