// What a scene works with while it runs: lanes, publishing, waiting, and rows of what came out.

import { audit } from './audit.js';
import { publishByPlan } from './plan.js';
import { Refused, server } from './server.js';
import { sleep } from './transports/back-off.js';

const TICK_MILLIS = 20;
const SETTLE_MILLIS = 1_500;

export class Stage {
  #lab;
  #abort = new AbortController();

  /** Rows of what came out: a key of the scene's text, and values to be put into it. */
  rows = [];

  /** What a scene shows beside its rows: functions that make elements, so that the language may change. */
  exhibits = [];

  /** @param changed is told when there is more to show */
  constructor(lab, changed) {
    this.#lab = lab;
    this.changed = changed;
    this.server = server;
    this.state = lab.state;
    this.recording = lab.recording;
    this.clock = lab.clock;
  }

  get signal() {
    return this.#abort.signal;
  }

  /** Ends the run; whatever it waits for fails. */
  abort() {
    this.#abort.abort();
  }

  row(key, values = {}) {
    this.rows = [...this.rows.filter((row) => row.key !== key), { key, values }];
    this.changed();
  }

  exhibit(make) {
    this.exhibits.push(make);
    this.changed();
  }

  /** Begins these lanes, all four where none are named, with settings of the scene's own where it needs them. */
  async lanes(transports, scenario = { rate: null }) {
    await this.#lab.stopPlan();
    await this.#lab.setLanes(transports, scenario);
    this.check();
  }

  async publish(payload) {
    this.check();
    return (await server.publish(payload)).sequence;
  }

  /** Publishes by a plan, to its end, and until what was under way has arrived. */
  async plan({ rate, arrivals, payload = 100, seconds }) {
    await publishByPlan({ rate, arrivals, payload, seconds }, this.signal);
    await this.sleep(seconds * 1_000 + SETTLE_MILLIS);
  }

  async sleep(millis) {
    await sleep(millis, this.signal);
    this.check();
  }

  /** Waits until something is so; false where it did not come about in time. */
  async until(isSo, millis) {
    const end = performance.now() + millis;
    while (performance.now() < end) {
      if (await isSo()) {
        return true;
      }
      await this.sleep(TICK_MILLIS);
    }
    return false;
  }

  events(lane) {
    return this.recording.events(lane);
  }

  audit(lane) {
    return audit(this.events(lane), (event) => this.recording.wasHidden(event));
  }

  /** What was carried by one request or connection of this page; null while the server knows nothing of it. */
  async exchange(client) {
    try {
      return await server.exchange(client);
    } catch (problem) {
      if (problem instanceof Refused) {
        return null;
      }
      throw problem;
    }
  }

  check() {
    if (this.signal.aborted) {
      throw new DOMException('the scene was left', 'AbortError');
    }
  }
}
