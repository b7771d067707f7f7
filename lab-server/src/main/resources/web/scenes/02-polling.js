// Scene 2: what polling costs when nothing happens, and how late it is when something does.

import { poll } from '../js/transports/poll.js';

const INTERVAL_MILLIS = 500;
const RATE = 1;
const SECONDS = 10;

export const polling = {
  name: 'polling',
  needsToken: true,
  correct: 1,

  async run(stage) {
    await stage.lanes([poll], { interval: INTERVAL_MILLIS, rate: RATE, arrivals: 'poisson' });
    await stage.plan({ rate: RATE, arrivals: 'poisson', seconds: SECONDS });
    const polls = stage.recording.of('poll').filter((entry) => entry.kind === 'exchange' && entry.end !== null && !entry.failed);
    const empty = polls.filter((entry) => entry.events === 0).length;
    const perInterval = (RATE * INTERVAL_MILLIS) / 1_000;
    stage.row('polls', { polls: polls.length, empty });
    stage.row('share', { share: Math.round((100 * empty) / polls.length), theory: Math.round(100 * Math.exp(-perInterval)) });
    const waits = stage.events('poll').map((event) => event.at - event.published);
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    stage.row('wait', { events: waits.length, mean: waits.length === 0 ? '–' : Math.round(mean), theory: INTERVAL_MILLIS / 2 });
  },

  text: {
    en: {
      title: 'Polling',
      question: 'One event a second on average, at random, and a poll every half second. How many polls come back empty?',
      choices: ['About 10 %: there is nearly always something.', 'About 60 %.', 'Exactly 50 %: two polls an event.'],
      see: 'Hollow circles are empty answers: a request and an answer with all their heads, for nothing. Each event waits for the next poll.',
      why: 'Random events leave a stretch of T seconds empty with probability `e^(−λT)` = `e^(−0.5)` = 61 %. The wait is uniform over the interval: T/2 on average, T at worst.',
      notSo: 'With even pauses of one second exactly every second poll is empty, and the wait depends on chance alone: the phase. When events come faster than polls, none is empty, and one answer carries several events: then polling makes fewer requests than long-poll.',
      rows: {
        polls: '{polls} polls, {empty} of them empty',
        share: 'Empty: {share} %; theory: {theory} %',
        wait: '{events} events waited {mean} ms on average; theory: {theory} ms',
      },
    },
    zh: {
      title: '轮询',
      question: '平均每秒一个事件，随机到来；每半秒轮询一次。有多少次轮询空手而归？',
      choices: ['约 10%：几乎总有东西。', '约 60%。', '正好 50%：每个事件对应两次轮询。'],
      see: '空心圆是空应答：一次请求加一次应答，首部一个不少，却什么也没带来。每个事件都要等到下一次轮询。',
      why: '随机事件使 T 秒内一个都没有的概率为 `e^(−λT)` = `e^(−0.5)` = 61%。等待时间在间隔内均匀分布：平均 T/2，最坏 T。',
      notSo: '如果事件恰好每秒一个、间隔均匀，那么正好每两次轮询空一次，等待时间只取决于相位。事件比轮询更频繁时，没有空应答，一次应答带回多个事件：这时轮询的请求数比长轮询还少。',
      rows: {
        polls: '{polls} 次轮询，其中 {empty} 次为空',
        share: '空应答：{share}%；理论值：{theory}%',
        wait: '{events} 个事件平均等待 {mean} 毫秒；理论值：{theory} 毫秒',
      },
    },
  },
};
