// What was on the wire, as this page saw it: the one source of lanes, tables, scoreboard and replay. Times are
// milliseconds of performance.now(). An entry is a plain object, so that a session can be saved as it is:
//   exchange  a request and its answer: at, end (null while it is under way), events in the answer
//   stream    a connection that stays open: at, open, end, and how it closed
//   event     one event's arrival: at, sequence, published, scheduled, payload
//   gap, break, sent, note  what their names say

const KEPT_MILLIS = 5 * 60_000;
const MOST_ENTRIES = 20_000;

export class Recording {
  entries = [];
  hiddenSpans = [];

  add(entry) {
    this.entries.push(entry);
    if (this.entries.length > MOST_ENTRIES || this.entries.length % 100 === 0) {
      this.#forgetOld(entry.at);
    }
    return entry;
  }

  /** Streams live long: one that is still open is kept however old it is. */
  #forgetOld(now) {
    const surplus = this.entries.length - MOST_ENTRIES;
    const isKept = (entry, index) => index >= surplus && (entry.end === null || (entry.end ?? entry.at) > now - KEPT_MILLIS);
    if (surplus > 0 || !isKept(this.entries[0], 0)) {
      this.entries = this.entries.filter(isKept);
    }
  }

  clear() {
    this.entries = [];
    this.hiddenSpans = [];
  }

  of(lane) {
    return this.entries.filter((entry) => entry.lane === lane);
  }

  events(lane) {
    return this.entries.filter((entry) => entry.lane === lane && entry.kind === 'event');
  }

  /** Events that other lanes have, and this one has passed without. */
  lost(lane, to) {
    const past = this.entries.filter((entry) => entry.kind === 'event' && entry.at <= to);
    const own = new Set(past.filter((entry) => entry.lane === lane).map((entry) => entry.sequence));
    const [first, last] = [Math.min(...own), Math.max(...own)];
    return past.filter(({ sequence }) => sequence > first && sequence < last && !own.has(sequence));
  }

  /** Every moment at which something happened, in order: what a step goes to. */
  moments() {
    const times = this.entries.flatMap((entry) => (entry.end == null ? [entry.at] : [entry.at, entry.end]));
    return [...new Set(times)].sort((one, other) => one - other);
  }

  /** A hidden tab's timers are slowed to one a second, which slows polling only: such samples are left out. */
  markHidden(hidden, now) {
    if (hidden) {
      this.hiddenSpans.push({ from: now, to: null });
    } else if (this.hiddenSpans.length > 0) {
      this.hiddenSpans.at(-1).to = now;
    }
  }

  wasHidden(event) {
    return this.hiddenSpans.some(({ from, to }) => event.at >= from && event.published <= (to ?? Infinity));
  }
}
