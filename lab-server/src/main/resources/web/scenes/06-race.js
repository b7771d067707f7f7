// Scene 6: the race. All four at the rate of the settings, with the same events.

const SECONDS = 10;
const NAMES = ['poll', 'long-poll', 'websocket', 'sse'];

export const race = {
  name: 'race',
  needsToken: true,
  correct: 0,

  async run(stage) {
    const { rate, arrivals, payload, interval } = stage.state;
    await stage.lanes(undefined, {});
    await stage.plan({ rate, arrivals, payload, seconds: SECONDS });
    await stage.until(() => NAMES.every((name) => stage.events(name).length >= stage.events('websocket').length), interval + 2_000);
    for (const name of NAMES) {
      const { delivered, lost, duplicates, outOfOrder, mean } = stage.audit(name);
      stage.row(name, { delivered, lost, duplicates, outoforder: outOfOrder, mean: mean === null ? '–' : Math.round(mean) });
    }
    const sequences = NAMES.map((name) => stage.events(name).map((event) => event.sequence).join());
    stage.row('same', { same: sequences.every((one) => one === sequences[0]) });
  },

  text: {
    en: {
      title: 'The race',
      question: 'All four at once, at the rate and poll interval of the settings. Who delivers first, by how much?',
      choices: ['websocket, sse and long-poll are about as fast; polling is late by half its interval.', 'websocket is ten times as fast as long-poll.', 'sse is slowest, for it is only text over HTTP.'],
      see: 'The same events, in the same order, in every lane. The streams and long-poll stand upright; polling leans, and carries several events an answer when they come faster than it asks.',
      why: 'On a short way nobody waits but the poller. Long-poll pays in requests what it saves in time: look at the scoreboard, requests and bytes an event.',
      notSo: 'Over a long way, long-poll loses time whenever events come faster than its round trip: then it waits for the next request. And beyond one event an interval, polling makes the fewest requests of all but the streams.',
      rows: row('delivered', 'lost', 'duplicate', 'out of order', 'ms late on average', 'All four lanes got the same events in the same order: {same}'),
    },
    zh: {
      title: '赛跑',
      question: '四种同时进行，按设置中的速率和轮询间隔。谁最先送达，领先多少？',
      choices: ['websocket、sse 和 long-poll 差不多快；轮询晚半个间隔。', 'websocket 比 long-poll 快十倍。', 'sse 最慢，因为它只是 HTTP 上的文本。'],
      see: '每条泳道里都是同样的事件、同样的顺序。流和长轮询几乎竖直；轮询是斜的，而且事件比它问得更勤时，一个应答带回好几个。',
      why: '路程很短时，只有轮询者在等。长轮询用请求数换来了时间：看看记分牌上每个事件的请求数和字节数。',
      notSo: '路程很长时，只要事件来得比一次往返更快，长轮询就会吃亏：要等下一次请求。而当每个间隔多于一个事件时，除了流之外，轮询的请求最少。',
      rows: row('个已送达', '个丢失', '个重复', '个乱序', '毫秒（平均延迟）', '四条泳道收到的事件及其顺序完全相同：{same}'),
    },
  },
};

function row(delivered, lost, duplicates, outOfOrder, late, same) {
  const one = (name) => [name, `${name}: {delivered} ${delivered}, {lost} ${lost}, {duplicates} ${duplicates}, {outoforder} ${outOfOrder}; {mean} ${late}`];
  return { ...Object.fromEntries(NAMES.map(one)), same };
}
