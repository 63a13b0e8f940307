import type { Topic } from '../common/live/announce.ts';

/** What PSA's changes are a change of, also those that come over its API. */
export const topics: readonly Topic[] = ['command-center'];
