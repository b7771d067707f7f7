// Scene 1: one feed, four ways to hear of it.

const EVENTS = 5;
const PAUSE_MILLIS = 700;

export const oneFeed = {
  name: 'one-feed',
  needsToken: true,
  correct: 1,

  async run(stage) {
    await stage.lanes(undefined, { rate: 1_000 / PAUSE_MILLIS, arrivals: 'periodic', payload: 12 });
    for (let i = 1; i <= EVENTS; i++) {
      await stage.publish(`event ${i} of ${EVENTS}`);
      await stage.sleep(PAUSE_MILLIS);
    }
    const names = ['poll', 'long-poll', 'websocket', 'sse'];
    await stage.until(() => names.every((name) => stage.events(name).length >= EVENTS), stage.state.interval + 2_000);
    for (const name of names) {
      const { delivered, mean } = stage.audit(name);
      stage.row(name, { delivered, mean: mean === null ? '–' : Math.round(mean) });
    }
  },

  text: {
    en: {
      title: 'One feed',
      question: 'Five events are published, 0.7 s apart. Four subscribers listen: one polls every second, one long-polls, one holds a WebSocket, one an event stream. Who gets what?',
      choices: ['Whoever is fastest takes the events from the others.', 'Each gets all five, in order; only the time differs.', 'Polling gets only the newest one each time.'],
      see: 'Every lane has two rails: the server above, the browser below. A diamond on the upper rail is an event as it is published; the line leads to its arrival. Over websocket, sse and long-poll the lines stand upright: there is no wait. Over poll they lean: the event waits at the server until somebody asks.',
      why: 'All four read the same log. Each subscriber has a cursor, `after=<sequence>`, and gets every later event once and in order. So what differs below is the way, never the service.',
      notSo: 'Many tutorials give polling a feed that forgets: then it loses events, and the comparison is between two services. And a feed keeps only so much history: who comes back too late is told which events are gone.',
      rows: {
        poll: 'poll: {delivered} delivered, {mean} ms late on average',
        'long-poll': 'long-poll: {delivered} delivered, {mean} ms late on average',
        websocket: 'websocket: {delivered} delivered, {mean} ms late on average',
        sse: 'sse: {delivered} delivered, {mean} ms late on average',
      },
    },
    zh: {
      title: '同一个事件流',
      question: '每隔 0.7 秒发布一个事件，共五个。四个订阅者在听：一个每秒轮询一次，一个用长轮询，一个保持 WebSocket，一个保持事件流（SSE）。谁会收到什么？',
      choices: ['谁最快，谁就把事件从别人那里抢走。', '每个都按顺序收到全部五个，差别只在时间。', '轮询每次只拿到最新的一个。'],
      see: '每条泳道有两条轨：上面是服务器，下面是浏览器。上轨的菱形是事件发布的时刻，连线通向它到达的时刻。websocket、sse 和 long-poll 的线几乎竖直：没有等待。poll 的线是斜的：事件在服务器上等着，直到有人来问。',
      why: '四者读的是同一份日志。每个订阅者都有游标 `after=<sequence>`，之后的每个事件恰好收到一次，并且有序。所以不同的只是方式，不是服务。',
      notSo: '许多教程让轮询去读一个会遗忘的源：那样会丢事件，比较的就是两种不同的服务了。另外，事件流只保留有限的历史：回来得太晚的，会被明确告知哪些事件已经没有了。',
      rows: {
        poll: 'poll：收到 {delivered} 个，平均晚 {mean} 毫秒',
        'long-poll': 'long-poll：收到 {delivered} 个，平均晚 {mean} 毫秒',
        websocket: 'websocket：收到 {delivered} 个，平均晚 {mean} 毫秒',
        sse: 'sse：收到 {delivered} 个，平均晚 {mean} 毫秒',
      },
    },
  },
};
