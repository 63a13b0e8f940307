import type { Logger } from 'pino';
import type { SubgraphRequest, SubgraphResponse, Subgraph } from '../subgraphs/common/graph/subgraph.ts';
import { subgraphNames, type SubgraphName } from '../subgraphs/names.ts';
import type { Tables } from './demo.ts';
import { openTables, runSubgraph, type SharedBySubgraphs } from './run-subgraph.ts';
import type { Settings } from './settings.ts';

/** The product's subgraphs in this process. Each can be stopped and started by itself while the others go on. */
export class LocalSubgraphs {
  private readonly running = new Map<SubgraphName, Subgraph>();
  private readonly settings: Settings;
  private readonly databaseUrl: string;
  private readonly shared: SharedBySubgraphs;
  private readonly log: Logger;

  constructor(settings: Settings, databaseUrl: string, shared: SharedBySubgraphs, log: Logger) {
    this.settings = settings;
    this.databaseUrl = databaseUrl;
    this.shared = shared;
    this.log = log;
  }

  /** Starts them all on tables that are open. From then on the tables are theirs to close. */
  async startAll(tables: Tables): Promise<void> {
    await Promise.all(subgraphNames.map((name) => this.run(name, tables[name])));
  }

  /** Starts one that was stopped. */
  async start(name: SubgraphName): Promise<void> {
    await this.run(name, await openTables(name, this.databaseUrl, this.settings.subgraphs));
  }

  /** Stops one: from then on it cannot be reached. */
  async stop(name: SubgraphName): Promise<void> {
    const subgraph = this.running.get(name);
    this.running.delete(name);
    await subgraph?.close();
  }

  async stopAll(): Promise<void> {
    await Promise.all(subgraphNames.map((name) => this.stop(name)));
  }

  /** The ways to the subgraphs, as the gateway takes them. */
  handlers(): Map<string, (request: SubgraphRequest) => Promise<SubgraphResponse>> {
    return new Map(subgraphNames.map((name) => [name, (request) => this.ask(name, request)]));
  }

  private ask(name: SubgraphName, request: SubgraphRequest): Promise<SubgraphResponse> {
    const subgraph = this.running.get(name);
    return subgraph ? subgraph.handle(request) : Promise.reject(new Error(`${name} is stopped.`));
  }

  private async run(name: SubgraphName, dataSource: Tables[SubgraphName]): Promise<void> {
    const { settings, shared, log } = this;
    this.running.set(name, await runSubgraph(name, dataSource, settings.subgraphs, shared, log));
  }
}
