// Counts what one lane received: delivered, lost, duplicate, out of order, and how late. Entries in, numbers out.

/** The q-quantile by nearest rank; null where fewer than ten samples lie beyond it, or none at all. */
export function quantile(values, q) {
  if (values.length === 0 || values.length * (1 - q) < 10) {
    return null;
  }
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(q * sorted.length) - 1];
}

export function mean(values) {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * @param events the lane's events as they arrived
 * @param isLeftOut which samples are left out of latencies, though not of the counts
 */
export function audit(events, isLeftOut = () => false) {
  const seen = new Set();
  let duplicates = 0;
  let outOfOrder = 0;
  let highest = 0;
  for (const { sequence } of events) {
    if (seen.has(sequence)) {
      duplicates++;
    } else if (sequence < highest) {
      outOfOrder++;
    }
    seen.add(sequence);
    highest = Math.max(highest, sequence);
  }
  const first = Math.min(...seen);
  const counted = events.filter((event) => !isLeftOut(event));
  const latencies = counted.map((event) => event.at - event.scheduled);
  return {
    delivered: seen.size,
    lost: seen.size === 0 ? 0 : highest - first + 1 - seen.size,
    duplicates,
    outOfOrder,
    leftOut: events.length - counted.length,
    mean: mean(latencies),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    max: latencies.length === 0 ? null : Math.max(...latencies),
  };
}
