import { readdirSync, readFileSync } from 'node:fs';

// What Linux tells of how long processes and threads of the kernel ran, from /proc/PID/schedstat.

/** How long it was run so far, in nanoseconds; 0 where it has ended or nothing is told. Of a process, its first thread alone. */
export function runTime(pid: number): number {
  try {
    return Number.parseInt(readFileSync(`/proc/${pid}/schedstat`, 'latin1'), 10) || 0;
  } catch {
    return 0;
  }
}

/** The processes and kernel threads of the machine. */
export function allPids(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

/** What it is called. */
export function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return String(pid);
  }
}
