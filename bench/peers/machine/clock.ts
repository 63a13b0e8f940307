const NANOSECONDS = 1e6;

/** The system's own clock in milliseconds: the same for all processes of the machine. */
export function machineTime(): number {
  return Number(process.hrtime.bigint()) / NANOSECONDS;
}
