import { readdirSync, readFileSync } from 'node:fs';

// What Linux tells of a process and all that it started, from /proc.

/** Linux counts processor time in hundredths of a second, on every machine that Node runs on. */
const TICKS_PER_SECOND = 100;
/** The numbers of /proc/PID/stat that follow the name in brackets: user and system time, own and of children that ended. */
const CPU_FIELDS = [11, 12, 13, 14];
const START_FIELD = 19;

/** The process and everything below it that still runs. */
export function processTree(pid: number): number[] {
  const children = foldersOf(`/proc/${pid}/task`).flatMap((task) =>
    textOf(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(processTree)];
}

/** The processor time that the whole tree has used so far, in milliseconds. */
export function cpuMilliseconds(pid: number): number {
  const ticks = processTree(pid).reduce((sum, each) => sum + cpuTicks(each), 0);
  return (ticks / TICKS_PER_SECOND) * 1000;
}

/**
 * The most memory that the processes of the tree ever had, added up, in bytes. What several of them have of the same files, such as
 * Node itself, is there once, and counted once: at the one that has most of it.
 */
export function peakBytes(pid: number): number {
  const statuses = processTree(pid).map((each) => textOf(`/proc/${each}/status`));
  const ofFiles = statuses.map((status) => bytesOf(status, 'RssFile'));
  const peaks = statuses.map((status) => bytesOf(status, 'VmHWM'));
  return sum(peaks) - sum(ofFiles) + Math.max(...ofFiles);
}

function bytesOf(status: string, name: string): number {
  const [, kilobytes = '0'] = new RegExp(`${name}:\\s+(\\d+)`).exec(status) ?? [];
  return Number(kilobytes) * 1024;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** When it started, in the system's own count; null when it has ended. A number that is given anew tells another time. */
export function startTick(pid: number): string | null {
  return statOf(pid)[START_FIELD] ?? null;
}

function cpuTicks(pid: number): number {
  const fields = statOf(pid);
  return CPU_FIELDS.reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
}

function statOf(pid: number): string[] {
  const stat = textOf(`/proc/${pid}/stat`);
  // The name may hold spaces and brackets: what counts begins after the last one.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function foldersOf(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return []; // It has ended meanwhile.
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
