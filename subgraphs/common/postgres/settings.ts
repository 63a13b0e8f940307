/** Settings of every embedded server. They are given at each start, so they change with the code, not with the data. */
const common = {
  listen_addresses: '127.0.0.1',
  // A socket's path is limited to 107 characters, a checkout's is not.
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Many short statements on a small machine: compiling or spreading one over workers costs more than it
  // gives, and without workers a container's small /dev/shm is enough.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  random_page_cost: '1.1',
  // Nothing replicates from here.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
};

/** For data that must survive anything: fsync, full_page_writes and synchronous_commit stay on, said aloud. */
export const durable = {
  ...common,
  shared_buffers: '128MB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
};

/** For tests: fast, and lost with the machine. */
export const disposable = {
  ...common,
  shared_buffers: '64MB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
};

/** The arguments that start a server with these settings. */
export function serverArguments(data: string, port: number, settings: Record<string, string>): string[] {
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', data, '-p', String(port), ...pairs];
}
