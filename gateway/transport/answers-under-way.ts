/** How many answers are still to come. The answers themselves are not held: see `under-way.ts` for what holding them costs. */
export interface AnswersUnderWay {
  /** Counts it until it is settled, and hands it back. */
  keep<Answer>(answer: Promise<Answer>): Promise<Answer>;
  /** Resolves when none is left. */
  done(): Promise<void>;
}

export function createAnswersUnderWay(): AnswersUnderWay {
  let left = 0;
  let waiting: (() => void)[] = [];
  const settled = (): void => {
    left--;
    if (left > 0) return;
    for (const go of waiting) go();
    waiting = [];
  };
  return {
    keep(answer) {
      left++;
      answer.then(settled, settled);
      return answer;
    },
    done: () => (left === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
