import type { Finding } from '../finding.ts';
import { cpuPerRequest, percentile, requestsPerSecond } from './figures.ts';

/** The newest slice of a finding in a line, for whoever watches. */
export function progress(finding: Finding, kind: 'full' | 'equal'): string {
  const { gateway, workload, rate, problem } = finding;
  const last = finding[kind].at(-1);
  const head = `${workload.name.padEnd(12)} ${gateway.name.padEnd(20)}`;
  if (problem !== null || last === undefined) return `${head} ✗ ${problem ?? ''}`;
  const pace = kind === 'full' ? `${requestsPerSecond(last).toFixed(0)}/s` : `of ${String(rate)}/s`;
  const failed = last.failures === 0 ? '' : `, ${last.failures} failed`;
  const [p50, p99] = [percentile(0.5, last.latencies), percentile(0.99, last.latencies)];
  return `${head} ${pace.padStart(9)}  CPU ${cpuPerRequest(last).toFixed(2)} ms  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms${failed}`;
}
