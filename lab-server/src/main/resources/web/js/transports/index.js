// The list of transports that the page speaks: the only place that knows them all.

import { longPoll } from './long-poll.js';
import { poll } from './poll.js';
import { sse } from './sse.js';
import { websocket } from './websocket.js';

export const transports = [poll, longPoll, websocket, sse];
