import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A calendar day as text: `2026-01-31`. */
const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => readDay(value),
  parseValue: (value) => readDay(value),
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** An instant: RFC 3339 text outside, a `Date` inside. */
const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : readInstant(value)).toISOString(),
  parseValue: (value) => readInstant(value),
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** The resolvers of the scalars in `schema/common.graphql`. */
export const scalarResolvers = { Date: dateScalar, DateTime: dateTimeScalar };

function readDay(value: unknown): string {
  if (typeof value === 'string' && dayPattern.test(value) && isRealDay(value)) return value;
  throw new GraphQLError(`A Date is a day such as "2026-01-31"; received ${JSON.stringify(value)}.`);
}

/**
 * February 30 has the right form, and JavaScript would quietly read it as March 2. It knows a year 0, too, and neither the calendar nor
 * PostgreSQL does.
 */
function isRealDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return isInOurEra(date) && date.toISOString().startsWith(value);
}

/** Also false for what is no date. */
function isInOurEra(date: Date): boolean {
  return date.getUTCFullYear() >= 1;
}

function readInstant(value: unknown): Date {
  const date = typeof value === 'string' && instantPattern.test(value) ? new Date(value) : undefined;
  if (date && isInOurEra(date)) return date;
  throw new GraphQLError(
    `A DateTime is an instant such as "2026-01-31T09:30:00Z"; received ${JSON.stringify(value)}.`,
  );
}
