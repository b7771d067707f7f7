// What theory predicts for one client: the formulas of the lab's own model, without queueing and loss. Rates are events
// a second, times in seconds. A stream is a poll of no interval, a long-poll one whose interval is its own round trip.

/**
 * @param rate events a second
 * @param isPoisson whether events are independent of each other, or come evenly
 * @param interval seconds from one poll to the next
 * @param hold longest seconds of a parked request
 * @param oneWay seconds from one side to the other
 */
export function predict({ rate, isPoisson, interval, hold, oneWay }) {
  return {
    poll: poll(rate, isPoisson, Math.max(interval, 2 * oneWay), oneWay),
    'long-poll': isPoisson ? longPollPoisson(rate, hold, oneWay) : longPollPeriodic(rate, hold, oneWay),
    websocket: stream(oneWay),
    sse: stream(oneWay),
  };
}

/** The wait for the next poll is uniform over the interval. */
function poll(rate, isPoisson, interval, oneWay) {
  return {
    mean: interval / 2 + oneWay,
    p50: interval / 2 + oneWay,
    p99: 0.99 * interval + oneWay,
    requestsPerEvent: 1 / (rate * interval),
    emptyShare: isPoisson ? Math.exp(-rate * interval) : Math.max(0, 1 - rate * interval),
  };
}

/** G is the gap in which nobody asks; q the share of cycles that wait for an event; C the length of a cycle. */
function longPollPoisson(rate, hold, oneWay) {
  const gap = 2 * oneWay;
  const waits = Math.exp(-rate * gap) * (1 - Math.exp(-rate * hold));
  const cycle = gap + waits / rate;
  const density = rate * gap + Math.exp(-rate * gap);
  const at = (p) => oneWay + Math.max(0, (p * density - Math.exp(-rate * gap)) / rate);
  return {
    mean: oneWay + gap ** 2 / (2 * cycle),
    p50: at(0.5),
    p99: at(0.99),
    requestsPerEvent: 1 / (rate * cycle),
    emptyShare: Math.exp(-rate * (gap + hold)),
  };
}

function longPollPeriodic(rate, hold, oneWay) {
  const gap = 2 * oneWay;
  const pause = 1 / rate;
  const empties = Math.floor(pause / hold);
  if (pause > gap) {
    return { ...stream(oneWay), requestsPerEvent: 1 + empties, emptyShare: empties / (1 + empties) };
  }
  return { mean: oneWay + gap / 2, p50: oneWay + gap / 2, p99: oneWay + 0.99 * gap, requestsPerEvent: 1 / (rate * gap), emptyShare: 0 };
}

function stream(oneWay) {
  return { mean: oneWay, p50: oneWay, p99: oneWay, requestsPerEvent: 0, emptyShare: 0 };
}
