import { apollo } from './apollo.ts';
import { bff } from './bff.ts';
import type { Gateway } from './gateway.ts';
import { grafbase } from './grafbase.ts';
import { hive, hiveRouterRuntime } from './hive.ts';
import { ours, oursBatching } from './ours.ts';

/** All gateways that are measured. */
export const gateways: readonly Gateway[] = [
  ours,
  oursBatching,
  apollo,
  hive,
  hiveRouterRuntime,
  grafbase,
  bff,
];
