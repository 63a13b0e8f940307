/** How `@override(label:)` is decided for an operation. */
export interface OverrideChoice {
  /** The labels that are switched on. */
  readonly labels: readonly string[];
  /** From 0 to 100: on which side of each `percent(n)` label the operation falls. */
  readonly percentage: number;
}

export const noOverrides: OverrideChoice = { labels: [], percentage: 0 };

/** What tells a choice from others. */
export function overrideKey({ labels, percentage }: OverrideChoice): string {
  return labels.length > 0 ? `${[...labels].sort().join()} ${percentage}` : String(percentage);
}

/** How the `@override(label:)`s of one supergraph are decided. */
export interface OverrideChoices {
  /** For one request. */
  readonly choose: () => OverrideChoice;
  /** All that may be chosen: each has plans of its own. */
  readonly all: readonly [OverrideChoice, ...OverrideChoice[]];
}

/** From 0 up to, and without, 1. */
export type Random = () => number;

/**
 * A label is on for every request or for none, as it is set; `percent(n)` is on for n of 100 requests. All of these labels are
 * decided by one number, so that who is among the first 10 of 100 is among the first 20, too, and there are as many choices
 * as there are different percentages, and one more.
 */
export function createOverrideChoices(
  supergraphSdl: string,
  labels: readonly string[],
  random: Random = Math.random,
): OverrideChoices {
  const on = [...new Set(labels)].sort();
  const least = [...percentagesIn(supergraphSdl)].sort((a, b) => b - a);
  const choices = least.map((percentage): OverrideChoice => ({ labels: on, percentage }));
  const last: OverrideChoice = { labels: on, percentage: 0 };
  return {
    all: [last, ...choices],
    choose() {
      if (choices.length === 0) return last;
      const number = random() * 100;
      return choices.find(({ percentage }) => percentage <= number) ?? last;
    },
  };
}

/** Where one choice ends and the next begins. */
function percentagesIn(supergraphSdl: string): ReadonlySet<number> {
  const found = supergraphSdl.matchAll(/overrideLabel:\s*"percent\((\d+(?:\.\d+)?)\)"/g);
  return new Set([...found].map(([, number]) => Number(number)).filter((n) => n > 0 && n < 100));
}
