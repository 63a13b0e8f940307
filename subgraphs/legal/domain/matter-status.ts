/** Where a matter stands. */
export type MatterStatus = 'OPEN' | 'IN_PROGRESS' | 'WAITING' | 'RESOLVED' | 'CLOSED';

/** Whether somebody still has to do something in each status. */
const open: Readonly<Record<MatterStatus, boolean>> = {
  OPEN: true,
  IN_PROGRESS: true,
  WAITING: true,
  RESOLVED: false,
  CLOSED: false,
};

/** Whether a matter in this status counts as open. */
export function isOpen(status: MatterStatus): boolean {
  return open[status];
}

/** The statuses in which a matter counts as open. */
export const openMatterStatuses = (Object.keys(open) as MatterStatus[]).filter(isOpen);
