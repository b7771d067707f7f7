// A lane: one subscriber, and the listener that writes down what it does.

import { authorization, server } from './server.js';

const STREAMS = ['websocket', 'sse'];

let requests = 0;

/** This page's name: it finds its own connections at the server by it, and nobody can guess it. */
export const clientName = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** An address of the feed, with a number of its own for every request. */
export function address(path, query = {}) {
  const parameters = new URLSearchParams({ ...query, client: `${clientName}.${++requests}` });
  return `${location.origin}/api/${path}?${parameters}`;
}

/** Where reading needs the token, streams show a one-time ticket in its place: browsers send no heads with them. */
async function addressToRead(path, query) {
  const isStream = STREAMS.includes(path);
  const isNeeded = isStream && server.hasToken && (await server.state()).readersNeedToken;
  return address(path, isNeeded ? { ...query, ticket: await server.ticket() } : query);
}

export function clientOf(url) {
  return new URL(url).searchParams.get('client');
}

export class Lane {
  #abort = new AbortController();
  #clock;
  #recording;

  /**
   * @param name what the lane is called; that of its transport, or the scene's word for it
   * @param transport a module of js/transports, or a scene's own
   */
  constructor(name, transport, recording, clock) {
    this.name = name;
    this.transport = transport;
    this.#recording = recording;
    this.#clock = clock;
    this.opened = new Promise((resolve) => (this.open = resolve));
  }

  start(settings) {
    const options = { address: addressToRead, headers: authorization(), settings };
    this.ended = this.transport.subscribe(options, this, this.#abort.signal);
  }

  /** Ends the subscription; what it recorded stays. */
  async stop() {
    this.#abort.abort();
    await this.ended;
  }

  #add(kind, more) {
    return this.#recording.add({ lane: this.name, kind, at: performance.now(), ...more });
  }

  onRequest(url) {
    const isStream = STREAMS.includes(this.transport.name);
    return this.#add(isStream ? 'stream' : 'exchange', { end: null, client: clientOf(url), url: url.slice(location.origin.length) });
  }

  onAnswer(request, events) {
    Object.assign(request, { end: performance.now(), events });
    this.open();
  }

  onNoAnswer(request) {
    if (request.end === null) {
      Object.assign(request, { end: performance.now(), failed: true });
    }
  }

  onOpen(request) {
    request.open ??= performance.now();
    this.open();
  }

  onEvent(event, request) {
    this.#add('event', {
      sequence: event.sequence,
      published: this.#clock.toPage(event.publishedAtNanos),
      scheduled: this.#clock.toPage(event.scheduledAtNanos),
      payload: event.payload.length > 80 ? `${event.payload.slice(0, 80)}…` : event.payload,
      client: request.client,
    });
  }

  onGap(gap) {
    this.#add('gap', gap);
  }

  onBreak(cause, retryMillis) {
    this.#add('break', { cause: cause.message, retryMillis });
  }

  onClose(request, { code, reason, wasClean }) {
    Object.assign(request, { end: performance.now(), code, reason, wasClean });
  }
}
