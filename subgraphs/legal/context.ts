import type { RequestContext } from '../common/graph/request-context.ts';
import type { Loaders } from './loaders.ts';

/** What Legal's resolvers of one request share. */
export type Context = RequestContext<Loaders>;
