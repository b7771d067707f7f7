// The scenes in their order. Each is one file: its text in both languages, and what runs.

import { oneFeed } from './01-one-feed.js';
import { polling } from './02-polling.js';
import { longPolling } from './03-long-poll.js';

export const scenes = [oneFeed, polling, longPolling];
