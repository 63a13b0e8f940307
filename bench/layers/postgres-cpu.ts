import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, whatever the machine (`getconf CLK_TCK`). */
const MS_A_TICK = 10;

/** Milliseconds of CPU, user and system, that a PostgreSQL server and all its processes have used so far. */
export function postgresCpuMs(postmaster: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const times = all.map((name) => timesOf(Number(name))).filter((times) => times !== null);
  const own = times.filter(({ pid }) => pid === postmaster).map(({ ticks, ended }) => ticks + ended);
  const running = times.filter(({ parent }) => parent === postmaster).map(({ ticks }) => ticks);
  return [...own, ...running].reduce((sum, ticks) => sum + ticks, 0) * MS_A_TICK;
}

interface Times {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  /** Of its children that have ended: connections that were closed. */
  readonly ended: number;
}

function timesOf(pid: number): Times | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold anything: the rest begins after the last bracket.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const sum = (first: number): number => (fields[first] ?? 0) + (fields[first + 1] ?? 0);
    return { pid, parent: fields[1] ?? 0, ticks: sum(11), ended: sum(13) };
  } catch {
    // It ended while we looked.
    return null;
  }
}
