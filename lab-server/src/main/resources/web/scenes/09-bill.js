// Scene 9: the bill. Many idle clients, driven by the lab itself in a process of their own.

import { h } from '../js/dom.js';
import { words } from '../js/words.js';

const NAMES = ['poll', 'long-poll', 'websocket', 'sse'];
const SETTLE_MILLIS = 1_500;
const MEASURE_MILLIS = 5_000;
const INTERVAL_MILLIS = 5_000;
const NANOS = 1e9;
const NOBODY = { transport: 'poll', clients: 0, intervalMillis: INTERVAL_MILLIS };

let clients = 1_000;

export const bill = {
  name: 'bill',
  isWide: true,
  correct: 1,
  needsToken: true,

  async run(stage) {
    await stage.lanes([]);
    try {
      for (const transport of NAMES) {
        stage.row(transport, await measure(stage, transport));
      }
    } finally {
      await stage.server.control('crowd', NOBODY);
    }
    await stage.lanes();
  },

  /** How many clients. */
  panel() {
    const set = ({ target }) => (clients = Math.min(5_000, Math.max(1, Math.round(Number(target.value) || clients))));
    return h('div', { class: 'field' }, h('label', { for: 'bill-clients' }, bill.text[words.language].clients), h('input', { id: 'bill-clients', type: 'number', min: 1, max: 5_000, value: clients, onchange: set }));
  },

  text: {
    en: {
      title: 'The bill',
      question: 'A thousand clients, and nothing to tell them. Polling asks every five seconds; the others hold a connection open. What does that cost the server?',
      choices: ['Open connections cost most: each needs a thread.', 'Polling costs requests and CPU all the time; open connections cost some memory, and next to no CPU.', 'All the same: nothing happens.'],
      see: 'For each transport: the heap that a client needs (after a collection), the CPU of the server’s process alone, and the requests that came all the same.',
      why: 'A parked request or an open stream holds no thread here: a selector watches all sockets, and wakes for those that have something. So idling costs memory, some kilobytes each, and a heartbeat now and then.',
      notSo: 'A server with a thread a connection pays some 50 kB more for each, and the scheduler too. Kernel buffers are not in the heap. Under load, the picture turns: look at the reports for the cost of a delivered event. One round on a busy machine is no measurement.',
      rows: rows('{open} clients: {heap} kB of heap each, {cpu} % of one core, {requests} requests/s, {bytes} kB/s'),
      clients: 'Clients (1 to 5,000)',
    },
    zh: {
      title: '账单',
      question: '一千个客户端，没有任何消息要告诉它们。轮询每五秒问一次；其余的保持连接打开。这让服务器付出什么代价？',
      choices: ['打开的连接最贵：每个需要一个线程。', '轮询一直在花费请求和 CPU；打开的连接花费一些内存，几乎不花 CPU。', '都一样：什么也没发生。'],
      see: '对每种方式：每个客户端需要的堆内存（回收之后）、仅服务器进程的 CPU，以及照样到来的请求。',
      why: '在这里，挂起的请求和打开的流不占线程：选择器看着所有套接字，只为有动静的醒来。所以空闲只花内存，每个几 kB，再加上偶尔的心跳。',
      notSo: '每个连接一个线程的服务器，每个连接要多付约 50 kB，还有调度的代价。内核缓冲区不在堆里。有负载时情形会变：请看报告中每送达一个事件的成本。在繁忙的机器上只跑一轮不算测量。',
      rows: rows('{open} 个客户端：每个堆内存 {heap} kB，占一个核的 {cpu}%，每秒 {requests} 个请求，每秒 {bytes} kB'),
      clients: '客户端数（1 到 5,000）',
    },
  },
};

function rows(text) {
  return Object.fromEntries(NAMES.map((name) => [name, `${name}: ${text}`]));
}

/** The server notices that parked requests have no client any more only when it answers them. */
async function sendHome(stage) {
  await stage.server.control('crowd', NOBODY);
  await stage.server.control('release');
  await stage.sleep(SETTLE_MILLIS);
}

async function measure(stage, transport) {
  const { server } = stage;
  const heap = async () => (await server.control('collect')).usage.heapAfterGcBytes;
  await sendHome(stage);
  const heapBefore = await heap();
  const { open } = await server.control('crowd', { transport, clients, intervalMillis: INTERVAL_MILLIS });
  await stage.sleep(SETTLE_MILLIS);
  const heapAfter = await heap();
  const [before, totalsBefore] = [(await server.process()).usage, (await server.totals()).transports[transport]];
  await stage.sleep(MEASURE_MILLIS);
  const [after, totalsAfter] = [(await server.process()).usage, (await server.totals()).transports[transport]];
  const seconds = (after.atNanos - before.atNanos) / NANOS;
  const bytes = (totals) => totals.toServer.total + totals.toClient.total;
  return {
    open,
    heap: heapBefore && heapAfter ? Number(((heapAfter - heapBefore) / open / 1_000).toFixed(1)) : '–',
    cpu: Number(((100 * (after.cpuNanos - before.cpuNanos)) / NANOS / seconds).toFixed(1)),
    requests: Number(((totalsAfter.requests - totalsBefore.requests) / seconds).toFixed(1)),
    bytes: Number(((bytes(totalsAfter) - bytes(totalsBefore)) / seconds / 1_000).toFixed(1)),
  };
}
