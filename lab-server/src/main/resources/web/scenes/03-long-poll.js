// Scene 3: long-poll, with and without a memory of where it was.

import { careful, naive } from './remembering-or-not.js';

const TRIES = 50;
const WITHIN_GAP_MILLIS = 5;
const PAUSE_MILLIS = 90;

export const longPolling = {
  name: 'long-poll',
  needsToken: true,
  correct: 2,

  async run(stage) {
    await stage.lanes([naive, careful]);
    await stage.sleep(PAUSE_MILLIS);
    const published = [];
    for (let i = 1; i <= TRIES; i++) {
      published.push(await stage.publish(`pair ${i}, first`));
      await stage.sleep(WITHIN_GAP_MILLIS);
      published.push(await stage.publish(`pair ${i}, second`));
      await stage.sleep(PAUSE_MILLIS);
    }
    const lost = (lane) => {
      const seen = new Set(stage.events(lane).map((event) => event.sequence));
      return published.filter((sequence) => !seen.has(sequence)).length;
    };
    await stage.until(() => lost('cursor') === 0, 5_000);
    stage.row('published', { tries: TRIES, events: published.length });
    stage.row('naive', { lost: lost('naive') });
    stage.row('cursor', { lost: lost('cursor') });
  },

  text: {
    en: {
      title: 'Long-poll',
      question: 'A page long-polls: it gets an answer, draws it (20 ms), asks again. Events come in pairs, 5 ms apart, 50 pairs. It asks "anything new?" without saying where it was. How many of the 100 events does it get?',
      choices: ['All: the server keeps the second one for it.', 'Nearly all: one or two may be lost.', 'About half: the second of each pair comes while nobody asks.'],
      see: 'Above, the naive page: the second event of each pair is published while no request is parked, and no line leads down from it. Below, the same page with a cursor: its next request says `after=<sequence>`, and the answer comes at once with what it missed.',
      why: 'Between answer and next request there is a gap in which nobody listens: one round trip and whatever the page does. Without a cursor the server cannot know what this page has; "from now on" begins when the request arrives.',
      notSo: 'A server may keep a queue for each client instead of a cursor. Then it must know its clients, and when to forget them; and an answer that is lost on its way is lost with its events.',
      rows: { published: '{tries} tries, {events} events published', naive: 'Without a cursor: {lost} lost', cursor: 'With a cursor: {lost} lost' },
    },
    zh: {
      title: '长轮询',
      question: '一个页面用长轮询：收到应答，绘制（20 毫秒），再问。事件成对到来，相隔 5 毫秒，共 50 对。它只问“有新的吗？”，不说自己读到了哪里。100 个事件它能收到多少？',
      choices: ['全部：服务器会替它留着第二个。', '几乎全部：也许丢一两个。', '大约一半：每对的第二个到来时没有人在问。'],
      see: '上面是天真的页面：每对的第二个事件发布时没有挂起的请求，从它那里没有线通下来。下面是同一个页面加上游标：下一次请求说明 `after=<sequence>`，应答立刻带来错过的事件。',
      why: '应答与下一次请求之间有一段没有人听的空隙：一次往返加上页面自己的处理。没有游标，服务器无从知道这个页面已有什么；“从现在起”始于请求到达的那一刻。',
      notSo: '服务器也可以不用游标，而为每个客户端保留队列。但它就必须认识每个客户端，并知道何时可以忘掉；而且应答若在途中丢失，其中的事件也随之丢失。',
      rows: { published: '尝试 {tries} 次，发布 {events} 个事件', naive: '没有游标：丢失 {lost} 个', cursor: '有游标：丢失 {lost} 个' },
    },
  },
};
