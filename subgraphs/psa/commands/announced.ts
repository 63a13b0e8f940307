import type { Command } from '../../common/commands/change.ts';
import { announce } from '../../common/live/announce.ts';

/** A command that tells those who watch the Command Center, once it is done: it changes what is shown there. */
export function announced<Value>(command: Command<Value>): Command<Value> {
  return async (work) => {
    const outcome = await command(work);
    if (outcome.kind === 'done') await announce(work.rows, 'command-center');
    return outcome;
  };
}
