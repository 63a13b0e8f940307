import type { DemoCast, DemoCompany } from '../../common/demo/cast.ts';
import { drawDays, type ProjectDays } from './days.ts';
import { pick } from '../../common/demo/pick.ts';
import { createDraws } from './draws.ts';
import { projectKinds, type ProjectKind } from './kinds.ts';
import { planMilestones, type MilestonePlan } from './milestones.ts';
import { drawStory, stories, type Story } from './stories.ts';
import { planTasks, type TaskPlan } from './tasks.ts';
import { planBudget, planTime, type TimePlan } from './time.ts';

/** A demo project whole, before its rows get their ids. */
export interface ProjectPlan {
  readonly number: number;
  readonly company: DemoCompany;
  readonly kind: ProjectKind;
  readonly story: Story;
  readonly days: ProjectDays;
  readonly milestones: readonly MilestonePlan[];
  readonly tasks: readonly TaskPlan[];
  readonly time: readonly TimePlan[];
  readonly budgetMinutes: number | null;
  readonly isPromised: boolean;
  readonly isLinked: boolean;
}

/** The project with this number. It is planned anew for each table: cheaper than holding 12,500 of them. */
export function planProject(cast: DemoCast, number: number): ProjectPlan {
  const draws = createDraws(cast.random('project', number));
  const company = pick(cast.companies, number);
  const round = Math.floor(number / cast.companies.length);
  const drawn = drawStory(draws);
  const story = company.index === 0 ? (firstCompanyStories[round] ?? drawn) : drawn;
  // A company's projects are of different kinds.
  const kind = pick(projectKinds, company.index * 5 + round * 3);
  const days = drawDays(story, cast.today, draws);
  const milestones = planMilestones(kind, story, days, draws);
  const tasks = planTasks(kind, story, days, milestones, draws);
  const time = planTime(story, days, tasks, draws);
  return {
    number,
    company,
    kind,
    story,
    days,
    milestones,
    tasks,
    time,
    budgetMinutes: planBudget(story, time, draws),
    isPromised: draws.next() < 0.93 || story.gone[0] >= 0.5 || company.index === 0,
    isLinked: draws.next() < 0.85,
  };
}

/** The company that the README shows first: something goes well, something does not, something is done. */
const firstCompanyStories: readonly Story[] = [stories.onTrack, stories.milestonesMissed, stories.completed];
