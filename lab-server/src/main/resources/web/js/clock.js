// The server's clock against this page's, so that a publish time can stand on the same axis as its arrival.

import { server } from './server.js';

const TRIES = 7;
const MILLIS = 1e6;

export class ServerClock {
  #offsetMillis = 0;

  /** By how much a time of the server may be off on this page's axis: half of the shortest round trip. */
  boundMillis = Infinity;

  /** Asks a few times and believes the shortest round trip, whose answer says most (as NTP does). */
  async measure() {
    for (let i = 0; i < TRIES; i++) {
      const asked = performance.now();
      const { nanoTime } = await server.status();
      const answered = performance.now();
      if ((answered - asked) / 2 < this.boundMillis) {
        this.boundMillis = (answered - asked) / 2;
        this.#offsetMillis = (asked + answered) / 2 - nanoTime / MILLIS;
      }
    }
  }

  /** A time of the server, in nanoseconds, on this page's axis. */
  toPage(nanos) {
    return nanos / MILLIS + this.#offsetMillis;
  }
}
