// Which moment is shown: now, or one of the recorded minutes. Nothing here draws or waits.

export class Playhead {
  #recording;
  #at = null;
  #playing = false;
  speed = 1;

  constructor(recording) {
    this.#recording = recording;
  }

  /** Whether the present is shown. */
  get isLive() {
    return this.#at === null;
  }

  get isPlaying() {
    return this.isLive || this.#playing;
  }

  /** The moment shown. */
  time(now) {
    return this.#at ?? now;
  }

  live() {
    this.#at = null;
    this.#playing = false;
  }

  pause(now) {
    this.#at = this.time(now);
    this.#playing = false;
  }

  play() {
    this.#playing = !this.isLive;
  }

  /** To any moment, and stays there. */
  scrub(time) {
    this.#at = time;
    this.#playing = false;
  }

  /** To the next moment at which something happened, or the one before. */
  step(direction, now) {
    const here = this.time(now);
    const moments = this.#recording.moments();
    const next = direction > 0 ? moments.find((time) => time > here) : moments.findLast((time) => time < here);
    this.scrub(next ?? here);
  }

  /** Time passes: while recorded minutes are played, at their speed; live again where they end. */
  advance(millis, now) {
    if (this.#playing) {
      this.#at += millis * this.speed;
      if (this.#at >= now) {
        this.live();
      }
    }
  }

  /** Which of how many moments is shown: n/N. */
  place(now) {
    const moments = this.#recording.moments();
    const here = this.time(now);
    return { n: moments.filter((time) => time <= here).length, of: moments.length };
  }
}
