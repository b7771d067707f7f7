// How long to wait before the next try after a failure: twice as long each time, and never all clients at once.

const FIRST_MILLIS = 250;
const LONGEST_MILLIS = 10_000;

export class BackOff {
  #failures = 0;

  /** It works again: the next failure is a first one. */
  reset() {
    this.#failures = 0;
  }

  /** Half of the pause is chance ("jitter"), or all clients of a server that restarts come back in the same instant. */
  nextMillis() {
    const most = Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** this.#failures++);
    return most / 2 + (Math.random() * most) / 2;
  }
}

/** Waits; ends early, and in good order, when the signal is aborted. */
export function sleep(millis, signal) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(0, millis));
    signal?.addEventListener('abort', done);
    if (signal?.aborted) {
      done();
    }
  });
}

/** Tells of a failure and waits before the next try. */
export async function waitToRetry(backOff, cause, listener, signal) {
  const millis = backOff.nextMillis();
  listener.onBreak(cause, millis);
  await sleep(millis, signal);
}
