import { readFileSync } from 'node:fs';

/** The resident memory of each of this process's children, the oldest first; none where the system does not tell (Linux does). */
export function childrenMemory(): number[] {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8');
    return children.split(' ').filter(Boolean).map(residentBytes);
  } catch {
    return [];
  }
}

function residentBytes(child: string): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
