/**
 * Every event by which one subgraph tells others of a change: its name, its version and what it carries.
 *
 * An event is a fact, named in the past tense after the subgraph that publishes it. What it carries is never changed in a way that
 * an older subscriber would misread: that is a new version, beside the old one until nobody subscribes to it any more.
 */
export interface EventPayloads {
  /** A milestone of a project was completed. */
  'projects.milestone-completed@1': {
    readonly projectId: string;
    readonly milestoneId: string;
    readonly companyId: string;
    /** Whether the client is to be told. */
    readonly notifyClient: boolean;
  };
  /** A project was created, also from a template. */
  'projects.project-created@1': { readonly projectId: string; readonly companyId: string };
  /** A project moved on in its life, for instance from ACTIVE to COMPLETED. */
  'projects.project-status-changed@1': {
    readonly projectId: string;
    readonly companyId: string;
    readonly from: ProjectState;
    readonly to: ProjectState;
  };
  /** Time was approved, or was corrected after it had been: what PSA has of it is not, or no longer, right. */
  'projects.time-approved@1': { readonly timeEntryId: string; readonly projectId: string };
  /** A project was linked to a PSA contract, or the link was taken away (`contractId` null). */
  'projects.contract-linked@1': { readonly projectId: string; readonly contractId: string | null };
  /** How PSA is reached was saved. Each saving has a higher revision than the last. */
  'projects.psa-settings-saved@1': { readonly revision: number };
  /** Somebody is on the staff, new or again. */
  'identity.person-joined@1': { readonly personId: string };
  /** Somebody is on the staff no more. */
  'identity.person-left@1': { readonly personId: string };
}

/** Where a project stands in its life, as `ProjectStatus` of the graph says it. */
export type ProjectState = 'PLANNED' | 'ACTIVE' | 'ON_HOLD' | 'COMPLETED' | 'CANCELLED';

/** An event's name with its version, for instance `projects.milestone-completed@1`. */
export type EventName = keyof EventPayloads;

/** One event, as a command publishes it. */
export interface Event<Name extends EventName> {
  readonly name: Name;
  readonly payload: EventPayloads[Name];
}

/** Some event. */
export type AnyEvent = { readonly [Name in EventName]: Event<Name> }[EventName];

/** An event as its subscribers receive it. */
export interface PublishedEvent<Name extends EventName> extends Event<Name> {
  /** The same for all subscribers, and each time that it is delivered. */
  readonly id: string;
  readonly tenantId: string;
  /** Who made the change: the viewer's subject. */
  readonly causedBy: string;
  /** When, as an instant in UTC. */
  readonly occurredAt: string;
}

/** Some event as its subscribers receive it. */
export type AnyPublishedEvent = { readonly [Name in EventName]: PublishedEvent<Name> }[EventName];
