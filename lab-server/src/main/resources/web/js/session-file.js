// A recorded session as a file: saved, and replayed without the live feed.

const FORMAT = 'pushlab.session/1';
const KINDS = ['exchange', 'stream', 'event', 'gap', 'break', 'sent', 'note'];

export function toFile(recording, settings, lanes, now) {
  return JSON.stringify({ format: FORMAT, endedAt: now, settings, lanes, hiddenSpans: recording.hiddenSpans, entries: recording.entries });
}

/** Reads a file; throws in words when it is none. */
export function fromFile(text) {
  let session;
  try {
    session = JSON.parse(text);
  } catch {
    throw new Error('the file is not JSON');
  }
  if (session?.format !== FORMAT) {
    throw new Error(`format is '${session?.format}'; allowed: ${FORMAT}`);
  }
  if (!Array.isArray(session.entries) || !Array.isArray(session.lanes) || !Number.isFinite(session.endedAt)) {
    throw new Error('entries, lanes or endedAt is missing');
  }
  const wrong = session.entries.findIndex((entry) => !KINDS.includes(entry?.kind) || !Number.isFinite(entry.at) || typeof entry.lane !== 'string');
  if (wrong >= 0) {
    throw new Error(`entry ${wrong} has no lane, time or known kind`);
  }
  return session;
}
