import { addDays } from '../../common/clock.ts';
import type { ProjectDays } from './days.ts';
import { pick } from '../../common/demo/pick.ts';
import type { Draws } from './draws.ts';
import type { ProjectKind } from './kinds.ts';
import type { Story } from './stories.ts';

/** A milestone of a demo project. */
export interface MilestonePlan {
  readonly name: string;
  readonly dueOn: string;
  readonly completedOn: string | null;
}

/** Three to five milestones, the last one on the project's due day. Those that were due are reached, but for the missed ones. */
export function planMilestones(
  { milestones: names }: ProjectKind,
  story: Story,
  days: ProjectDays,
  draws: Draws,
): MilestonePlan[] {
  const count = draws.between(3, 5);
  // Work that lags far behind cannot have reached anything yet: its milestones all lie ahead.
  const from = story.lead < -0.3 && days.gone < 1 ? days.gone : 0;
  const dueDays = Array.from({ length: count }, (_, index) =>
    addDays(days.startsOn, Math.round((from + ((1 - from) * (index + 1)) / count) * days.length)),
  );
  const due = dueDays.filter((day) => day < days.today).length;
  const reached = days.completedOn === null ? Math.max(0, due - story.missed) : count;
  return dueDays.map((dueOn, index) => ({
    name: pick(names, index === count - 1 ? names.length - 1 : index),
    dueOn,
    completedOn: index < reached ? earlier(addDays(dueOn, -draws.between(0, 3)), days.lastWorkedOn) : null,
  }));
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
