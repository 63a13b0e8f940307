/** The most that a value may be. Texts are counted in characters, durations in minutes. */
export const limits = {
  name: 200,
  title: 300,
  description: 5_000,
  budgetMinutes: 10_000_000,
  estimateMinutes: 1_000_000,
  /** How far from the project's first day a template may place something: ten years. */
  dueAfterDays: 3_650,
  templateMilestones: 50,
  /** With their subtasks. */
  templateTasks: 500,
} as const;
