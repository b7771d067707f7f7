// One request for a batch of events, as poll and long-poll make it.

/** Asks, hands over what came, moves the cursor. Throws when there is no good answer. */
export async function askForBatch(url, headers, cursor, listener, signal) {
  const request = listener.onRequest(url);
  try {
    const response = await fetch(url, { headers, signal, cache: 'no-store' });
    const batch = await response.json();
    if (!response.ok) {
      throw new Error(`${response.status}: ${batch.detail}`);
    }
    listener.onAnswer(request, batch.events.length);
    if (batch.gap) {
      listener.onGap(batch.gap);
    }
    batch.events.forEach((event) => listener.onEvent(event, request));
    cursor.moveTo(batch.epoch, batch.next);
  } catch (cause) {
    listener.onNoAnswer(request);
    throw cause;
  }
}
