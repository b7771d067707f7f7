// The calls that are no transport: publish, totals, status, control, and what this page's own connections carried.

const TOKEN = 'token';

/** What the server refused, in its own words. */
export class Refused extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/**
 * The control token comes in the fragment of the address, which no browser sends to a server and no server logs. It is
 * taken out of the address at once, so that it stands on no projector and in no bookmark, and kept for this tab.
 */
export function takeToken() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const given = fragment.get(TOKEN);
  if (given) {
    sessionStorage.setItem(TOKEN, given);
    fragment.delete(TOKEN);
    history.replaceState(null, '', `#${fragment}`);
  }
}

export const server = {
  get hasToken() {
    return sessionStorage.getItem(TOKEN) !== null;
  },

  publish: (payload) => call('POST', 'events', { payload }),
  totals: () => call('GET', 'totals'),
  status: () => call('GET', 'status'),
  process: () => call('GET', 'process'),
  state: () => call('GET', 'page/state'),
  exchange: (client) => call('POST', 'page/exchange', { client }),

  /** A one-time ticket, for a WebSocket or EventSource, which cannot send heads. Needs the token. */
  ticket: async () => (await call('POST', 'tickets', {})).ticket,

  /** Needs the token. */
  control: (name, body = {}) => call('POST', `control/${name}`, body),
};

/** The head that shows the token, where there is one. */
export function authorization() {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

async function call(method, path, body) {
  const response = await fetch(`/api/${path}`, {
    method,
    headers: authorization(),
    cache: 'no-store',
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Refused(response.status, answer.detail);
  }
  return answer;
}
