// The scenes in their order. Each is one file: its text in both languages, and what runs.

import { oneFeed } from './01-one-feed.js';
import { polling } from './02-polling.js';
import { longPolling } from './03-long-poll.js';
import { handshake } from './04-handshake.js';
import { frames } from './05-frames.js';
import { race } from './06-race.js';
import { heartbeat } from './07-heartbeat.js';
import { goodbye } from './08-goodbye.js';
import { bill } from './09-bill.js';
import { whoMayListen } from './10-who-may-listen.js';
import { choose } from './11-choose.js';

export const scenes = [oneFeed, polling, longPolling, handshake, frames, race, heartbeat, goodbye, bill, whoMayListen, choose];
