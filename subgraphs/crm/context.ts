import type { RequestContext } from '../common/graph/request-context.ts';
import type { Loaders } from './loaders.ts';

/** What CRM's resolvers of one request share. */
export type Context = RequestContext<Loaders>;
