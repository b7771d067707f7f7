// What the page works with: recording, playhead, clock, settings, and the lanes that are live now.

import { ServerClock } from './clock.js';
import { Lane } from './lane.js';
import { Playhead } from './playhead.js';
import { publishByPlan } from './plan.js';
import { Recording } from './recording.js';
import { server } from './server.js';
import { transports } from './transports/index.js';

const OPENING_MILLIS = 10_000;
const PLAN_SECONDS = 3_600;

export class Lab {
  recording = new Recording();
  playhead = new Playhead(this.recording);
  clock = new ServerClock();
  lanes = [];
  laneNames = [];
  baseline = null;

  /** Whether all lanes are open, and so miss nothing. */
  isOpen = false;
  endsAt = null;
  #listeners = [];
  #plan = null;
  #published = 0;
  #scenario = {};

  constructor(state) {
    this.state = state;
  }

  /** What is in force: the settings, and what a scene needs otherwise. */
  get inForce() {
    return { ...this.state, ...this.#scenario };
  }

  get isPlanRunning() {
    return this.#plan !== null;
  }

  onLanes(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Ends the lanes that are live and begins these; all four where none are named. Settles when all are open.
   *
   * @param scenario settings that count for these lanes in place of the page's; a rate of null where no plan publishes
   */
  async setLanes(wanted = transports, scenario = {}) {
    this.isOpen = false;
    await this.stopLanes();
    this.#scenario = scenario;
    this.endsAt = null;
    this.recording.clear();
    this.playhead.live();
    this.lanes = wanted.map((transport) => new Lane(transport.lane ?? transport.name, transport, this.recording, this.clock));
    this.#show(this.lanes.map((lane) => lane.name));
    await this.countAnew();
    const { interval, hold } = this.inForce;
    this.lanes.forEach((lane) => lane.start({ pollIntervalMillis: interval, holdSeconds: hold }));
    const opened = Promise.all(this.lanes.map((lane) => lane.opened));
    await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, OPENING_MILLIS))]);
    this.isOpen = true;
  }

  async stopLanes() {
    await Promise.all(this.lanes.map((lane) => lane.stop()));
    this.lanes = [];
  }

  #show(names) {
    this.laneNames = names;
    this.#listeners.forEach((listener) => listener());
  }

  /** The scoreboard counts from here. */
  async countAnew() {
    this.baseline = await server.totals();
  }

  /** A recorded session in place of the live feed. */
  async replay(session) {
    await this.stopPlan();
    await this.stopLanes();
    this.recording.clear();
    this.recording.entries.push(...session.entries);
    this.recording.hiddenSpans.push(...session.hiddenSpans);
    this.endsAt = session.endedAt;
    this.#show(session.lanes);
    this.playhead.scrub(session.entries[0]?.at ?? session.endedAt);
  }

  publishByHand() {
    return server.publish(`by hand ${++this.#published}`);
  }

  async togglePlan() {
    await (this.#plan ? this.stopPlan() : this.startPlan());
  }

  /** Publishes at the rate of the settings until it is stopped, for an hour at most. */
  async startPlan() {
    this.#plan = new AbortController();
    const { rate, arrivals, payload } = this.state;
    this.#scenario = {};
    await publishByPlan({ rate, arrivals, payload, seconds: PLAN_SECONDS }, this.#plan.signal);
  }

  async stopPlan() {
    this.#plan?.abort();
    this.#plan = null;
  }

  /** Settings have changed: what is live goes on with the new ones. */
  async restart() {
    const wasRunning = this.isPlanRunning;
    await this.stopPlan();
    await this.setLanes();
    if (wasRunning) {
      await this.startPlan();
    }
  }
}
