// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TenantParent, BrandingParent, PersonParent, PersonConnectionParent, PersonEdgeParent, IntegrationKeyParent, IntegrationKeyConnectionParent, IntegrationKeyEdgeParent, IntegrationHealthParent, DirectorySettingsParent, DirectorySyncParent, DirectorySyncConnectionParent, DirectorySyncEdgeParent } from './parents.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day without a time zone, as `YYYY-MM-DD` (ISO 8601). */
  Date: { input: string; output: string; }
  /** An instant in UTC, as `YYYY-MM-DDTHH:MM:SS.sssZ` (RFC 3339). */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An object with an id that is unique in the whole graph. */
export type Node = {
  /** A short prefix that tells the type, an underscore and a ULID, for instance `cmp_01j8z3v6k2m4n5p7q9r1s3t5w7`. Ids sort by age. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether more items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether items come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first item; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the page's last item, for `after` of the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** An amount of money. */
export type Money = {
  /** The amount in the currency's minor unit: cents for USD. */
  readonly amountMinor: Scalars['Int']['output'];
  /** The currency, as an ISO 4217 code, for instance `USD`. */
  readonly currency: Scalars['String']['output'];
};

/** Why a change was refused. A change that is refused has changed nothing. */
export type UserError = {
  /** What is wrong, for programs. */
  readonly code: UserErrorCode;
  /** What is wrong, for people: what was received, and what is allowed. */
  readonly message: Scalars['String']['output'];
  /** Where in the arguments it is wrong, from the outside in, for instance `["input", "name"]`; null where no one place is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** What can be wrong with a change. */
export type UserErrorCode =
  /** Something that the change names is not there: it never was, is gone, or belongs to another tenant. */
  | 'NOT_FOUND'
  /** A value is not allowed: too long, too small, a day that is out of order. */
  | 'INVALID_VALUE'
  /** The thing stands where this cannot be done, for instance a completed project that is started. */
  | 'WRONG_STATE'
  /** It contradicts something else that is there, for instance time that overlaps with other time. */
  | 'CONFLICT'
  /** Another product, which the change needs, cannot be reached now. Trying again later may help. */
  | 'UNAVAILABLE'
  /** Another product, which the change needs, has refused it. The message has its reason. */
  | 'REFUSED';

/** Where reading starts. */
export type Query = {
  /** Who asks: the person that the access token names, with tenant and roles, or a program with an integration key. */
  readonly viewer?: Maybe<Viewer>;
  /** One member of staff by id; null where this tenant has no such person. */
  readonly person?: Maybe<Person>;
  /** The tenant's staff, by name. */
  readonly people?: Maybe<PersonConnection>;
  /** The tenant's integration keys, newest first, also those that do not work any more. Needs the permission `settings.manage`. */
  readonly integrationKeys?: Maybe<IntegrationKeyConnection>;
  /** What a key of a product can be allowed to do. A short list that does not grow by itself. */
  readonly integrationScopes?: Maybe<ReadonlyArray<IntegrationScope>>;
  /** How the tenant's Microsoft Entra ID is reached; null where nothing was saved. Needs the permission `settings.manage`. */
  readonly directorySettings?: Maybe<DirectorySettings>;
  /** The log of the syncs with Microsoft Entra ID, newest first. Needs the permission `settings.manage`. */
  readonly directorySyncs?: Maybe<DirectorySyncConnection>;
};


/** Where reading starts. */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
};


/** Where reading starts. */
export type QueryIntegrationKeysArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  product?: InputMaybe<IntegrationProduct>;
};


/** Where reading starts. */
export type QueryIntegrationScopesArgs = {
  product: IntegrationProduct;
};


/** Where reading starts. */
export type QueryDirectorySyncsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where changing starts. */
export type Mutation = {
  /** Makes an integration key and shows its secret, this once. Needs the permission `settings.manage`. */
  readonly createIntegrationKey?: Maybe<CreateIntegrationKeyPayload>;
  /** Replaces an active key by a new one with the same product, name and scopes, and shows the new one's secret, this once. The old one works on beside it for a while, so that the program can be told without a gap. Needs the permission `settings.manage`. */
  readonly rotateIntegrationKey?: Maybe<RotateIntegrationKeyPayload>;
  /** Takes a key away for good: a second later it works nowhere. A key that replaces it, or that it replaces, is not touched. Needs the permission `settings.manage`. */
  readonly revokeIntegrationKey?: Maybe<RevokeIntegrationKeyPayload>;
  /** Changes a key's name and what it is allowed to do; its secret stays. Needs the permission `settings.manage`. */
  readonly updateIntegrationKey?: Maybe<UpdateIntegrationKeyPayload>;
  /** Changes how the tenant looks to its customers, at once. Needs the permission `settings.manage`. */
  readonly saveBranding?: Maybe<SaveBrandingPayload>;
  /** Saves how the tenant's Microsoft Entra ID is reached. The client secret is kept encrypted and never told again. Where an address changes, the secret must be given again: it goes nowhere that nobody has meant it for. A change of the tenant, the application or the address of Microsoft Graph ends a sync that goes on, and the next reads the whole directory; a change of the tenant also forgets which account is whose, and people are matched by e-mail anew. Needs the permission `settings.manage`. */
  readonly saveDirectorySettings?: Maybe<SaveDirectorySettingsPayload>;
  /** Takes the staff over from Microsoft Entra ID: all of them the first time, what has changed since afterwards. New accounts become people without a role, which an administrator gives; disabled and deleted accounts deactivate theirs; names and titles follow, e-mail addresses and roles do not. Guests are not staff. Answers when the sync is over, and after 5 seconds at the latest, with where it stands: it goes on by itself. One goes on at a time: another is refused (`CONFLICT`), `WRONG_STATE` where Entra ID is not set up. Needs the permission `settings.manage`. */
  readonly syncDirectory?: Maybe<SyncDirectoryPayload>;
};


/** Where changing starts. */
export type MutationCreateIntegrationKeyArgs = {
  input: CreateIntegrationKeyInput;
};


/** Where changing starts. */
export type MutationRotateIntegrationKeyArgs = {
  input: RotateIntegrationKeyInput;
};


/** Where changing starts. */
export type MutationRevokeIntegrationKeyArgs = {
  input: RevokeIntegrationKeyInput;
};


/** Where changing starts. */
export type MutationUpdateIntegrationKeyArgs = {
  input: UpdateIntegrationKeyInput;
};


/** Where changing starts. */
export type MutationSaveBrandingArgs = {
  input: SaveBrandingInput;
};


/** Where changing starts. */
export type MutationSaveDirectorySettingsArgs = {
  input: SaveDirectorySettingsInput;
};

/** Who asks. */
export type Viewer = {
  /** The person behind the access token; null for a program with an integration key, and when the tenant no longer has that person. */
  readonly person?: Maybe<Person>;
  /** The tenant whose data this viewer sees. */
  readonly tenant: Tenant;
  /** The roles that the access token carries. What a viewer may do is the union of its roles' grants. */
  readonly roles: ReadonlyArray<Role>;
};

/** A managed service provider that uses the stack. Every row of data belongs to exactly one tenant. */
export type Tenant = Node & {
  /** The tenant's id, `ten_…`. */
  readonly id: Scalars['ID']['output'];
  /** The tenant's name. */
  readonly name: Scalars['String']['output'];
  /** How the tenant looks to its customers. */
  readonly branding: Branding;
};

/** How a tenant looks to its customers, in the client portal. What is not set has a default. */
export type Branding = {
  /** The name that customers see: 1 to 100 characters. By default, the tenant's name. */
  readonly companyName: Scalars['String']['output'];
  /** Where the logo is, an https address. Null by default: then the portal shows the company name as text. */
  readonly logoUrl?: Maybe<Scalars['String']['output']>;
  /** The color of headings and buttons, as `#rrggbb` in lower case. By default `#2563eb`, a blue. */
  readonly primaryColor: Scalars['String']['output'];
  /** The parts that are not set, and so are the default. Each at most once; empty where the branding is complete. */
  readonly defaults: ReadonlyArray<BrandingPart>;
};

/** A part of a tenant's branding. */
export type BrandingPart =
  /** The name, `companyName`. */
  | 'COMPANY_NAME'
  /** The logo, `logoUrl`. */
  | 'LOGO'
  /** The color, `primaryColor`. */
  | 'PRIMARY_COLOR';

/** A member of the tenant's staff. */
export type Person = Node & {
  /** The person's id, `usr_…`. */
  readonly id: Scalars['ID']['output'];
  /** The person's full name. */
  readonly name: Scalars['String']['output'];
  /** The e-mail address that the person signs in with, unique in the graph. */
  readonly email: Scalars['String']['output'];
  /** The person's job title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** What the person may do. Empty until an administrator gives a role. */
  readonly roles: ReadonlyArray<Role>;
  /** Whether the person is on the staff: new work can be assigned to nobody else. People who left stay, so that history keeps its names. Where staff are synced with Microsoft Entra ID, it follows their accounts there. Who may sign in is decided by the identity provider alone: a disabled account gets no more access tokens, and one that it has works until it expires. */
  readonly isActive: Scalars['Boolean']['output'];
};

/** What a member of staff does, and so may do. */
export type Role =
  /** Owns the tenant: everything. */
  | 'OWNER'
  /** Sets the products up and gives roles. */
  | 'ADMIN'
  /** Leads projects and approves time. */
  | 'PROJECT_MANAGER'
  /** Works on tickets and tasks and logs time. */
  | 'TECHNICIAN'
  /** Takes calls and tickets in and assigns them. */
  | 'DISPATCHER'
  /** Looks after companies and deals. */
  | 'ACCOUNT_MANAGER'
  /** Handles matters, policies and contract reviews. */
  | 'ATTORNEY'
  /** Looks after employees and their documents. */
  | 'HR'
  /** Bills and keeps the books. */
  | 'FINANCE';

/** A page of people. */
export type PersonConnection = {
  /** The people with their cursors. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The people alone. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many people the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A person in a page. */
export type PersonEdge = {
  /** The place of this person in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
};

/** The key of a program: it is sent in the header `X-Integration-Key`, belongs to one product, and is allowed the listed actions and no others. Its secret is kept nowhere. */
export type IntegrationKey = Node & {
  /** The key's id, `key_…`. It is not secret, and not the key. */
  readonly id: Scalars['ID']['output'];
  /** The product that calls with it. */
  readonly product: IntegrationProduct;
  /** What people call it, for instance where it is used. */
  readonly name: Scalars['String']['output'];
  /** The actions that it is allowed, as `integrationScopes` lists them. At most as many as the product can have. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Where it stands now. */
  readonly state: IntegrationKeyState;
  /** The last four characters of its secret, to tell keys apart. */
  readonly lastFour: Scalars['String']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when the tenant no longer has that person. */
  readonly createdBy?: Maybe<Person>;
  /** When it stops working by itself; null where it does not. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The key that replaces it; null where it was not rotated. */
  readonly replacedBy?: Maybe<IntegrationKey>;
  /** Until when it works, or worked, beside the key that replaces it; null where it was not rotated. */
  readonly overlapEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was revoked; null where it was not. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last used, to the minute: a later use within the same minute is not noted. Null where it never was. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Who calls with an integration key. */
export type IntegrationProduct =
  /** PSA: shows how a client's projects stand, and links contracts and tickets. */
  | 'PSA'
  /** CRM: shows how a company's projects stand. */
  | 'CRM'
  /** Security: shows how a client's projects stand beside its incidents. */
  | 'SECURITY'
  /** People: shows which projects go on. */
  | 'PEOPLE'
  /** Projects: reads contracts of PSA and hands time over. */
  | 'PROJECTS'
  /** A tool of another vendor, or of the tenant's own. */
  | 'THIRD_PARTY';

/** Where an integration key stands. */
export type IntegrationKeyState =
  /** It works. */
  | 'ACTIVE'
  /** It works for a while beside the key that replaces it. */
  | 'ROTATING'
  /** Its time, or its time beside the key that replaces it, is over. */
  | 'EXPIRED'
  /** It was taken away. */
  | 'REVOKED';

/** An action that an integration key can be allowed. */
export type IntegrationScope = {
  /** What stands in the key's list, for instance `projects.health.read`. */
  readonly name: Scalars['String']['output'];
  /** What it allows. */
  readonly description: Scalars['String']['output'];
};

/** A key to make. */
export type CreateIntegrationKeyInput = {
  /** The product that will call with it. It cannot be changed later. */
  readonly product: IntegrationProduct;
  /** What people call it: 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The actions that it is allowed: at least one of those that `integrationScopes` lists for the product. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
  /** When it stops working by itself, in the future; left out or null, it does not. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How to replace a key. */
export type RotateIntegrationKeyInput = {
  /** The key's id, `key_…`. */
  readonly id: Scalars['ID']['input'];
  /** For how long the old key works on, in minutes: 0, which ends it at once, to 43200, which is 30 days. */
  readonly overlapMinutes?: Scalars['Int']['input'];
  /** When the new key stops working by itself, in the future, or null for never. Left out, it lives as long as the old one was meant to. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which key to take away. */
export type RevokeIntegrationKeyInput = {
  /** The key's id, `key_…`. */
  readonly id: Scalars['ID']['input'];
};

/** What to change of a key. A field that is left out, or null, stays as it is. */
export type UpdateIntegrationKeyInput = {
  /** The key's id, `key_…`. */
  readonly id: Scalars['ID']['input'];
  /** What people call it: 1 to 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The actions that it is allowed from now on: at least one of those that `integrationScopes` lists for the product. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What to change of the tenant's branding. A field that is left out stays as it is; null goes back to the default. */
export type SaveBrandingInput = {
  /** The name that customers see: 1 to 100 characters. */
  readonly companyName?: InputMaybe<Scalars['String']['input']>;
  /** Where the logo is: an https address of at most 500 visible ASCII characters, without user name and password. It is not fetched here. */
  readonly logoUrl?: InputMaybe<Scalars['String']['input']>;
  /** The color of headings and buttons, as `#rrggbb`: six hexadecimal digits, in lower or upper case. */
  readonly primaryColor?: InputMaybe<Scalars['String']['input']>;
};

/** What became of branding that was to be saved. */
export type SaveBrandingPayload = {
  /** The branding as it is now; null where it was refused. */
  readonly branding?: Maybe<Branding>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What became of a key that was to be made. */
export type CreateIntegrationKeyPayload = {
  /** The key; null where it was refused. */
  readonly integrationKey?: Maybe<IntegrationKey>;
  /** The whole text to send in `X-Integration-Key`. It is shown here, this once, and cannot be had again. Null where the key was refused. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What became of a key that was to be replaced. */
export type RotateIntegrationKeyPayload = {
  /** The new key; null where it was refused. */
  readonly integrationKey?: Maybe<IntegrationKey>;
  /** The whole text of the new key to send in `X-Integration-Key`. It is shown here, this once, and cannot be had again. Null where it was refused. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** The old key, with the end of its overlap; null where it was refused. */
  readonly replacedKey?: Maybe<IntegrationKey>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What became of a key that was to be taken away. */
export type RevokeIntegrationKeyPayload = {
  /** The key; null where it was refused. */
  readonly integrationKey?: Maybe<IntegrationKey>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What became of a key that was to be changed. */
export type UpdateIntegrationKeyPayload = {
  /** The key; null where it was refused. */
  readonly integrationKey?: Maybe<IntegrationKey>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A page of integration keys. */
export type IntegrationKeyConnection = {
  /** The keys with their cursors. */
  readonly edges: ReadonlyArray<IntegrationKeyEdge>;
  /** The keys alone. */
  readonly nodes: ReadonlyArray<IntegrationKey>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many keys the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An integration key in a page. */
export type IntegrationKeyEdge = {
  /** The place of this key in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The key. */
  readonly node: IntegrationKey;
};

/** How the integration with other products stands. */
export type IntegrationHealth = {
  /** The tenant's id, `ten_…`: each tenant has one. */
  readonly tenantId: Scalars['ID']['output'];
  /** What Hub has found: `findings` has it, too, among what other products have found. Needs the permission `settings.manage` (`FORBIDDEN` otherwise). */
  readonly hubFindings?: Maybe<ReadonlyArray<IntegrationFinding>>;
};

/** How grave something is. */
export type IntegrationStatus =
  /** All is well. */
  | 'OK'
  /** Something waits for somebody, or may be wrong. */
  | 'WARNING'
  /** Something does not work. */
  | 'ERROR';

/** One thing that is wrong with the integration. */
export type IntegrationFinding = {
  /** What it is, for programs. */
  readonly code: IntegrationFindingCode;
  /** How grave it is: WARNING or ERROR. */
  readonly status: IntegrationStatus;
  /** What is wrong, with its numbers, as a sentence for people. */
  readonly message: Scalars['String']['output'];
  /** What to do about it, as a sentence for people. */
  readonly wayOut: Scalars['String']['output'];
  /** Since when it is like that; null where that is not known. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
};

/** What can be wrong with the integration. More codes will follow as more of it is covered. */
export type IntegrationFindingCode =
  /** The tenant's branding is not complete, and the client portal shows the defaults in place of what is missing. WARNING. */
  | 'BRANDING_MISSING'
  /** Microsoft Entra ID is not set up, or has no client secret: new employees do not get onto the staff. WARNING. */
  | 'DIRECTORY_NOT_SET_UP'
  /** The staff were never synced with Microsoft Entra ID. WARNING. */
  | 'DIRECTORY_NEVER_SYNCED'
  /** The last sync with Microsoft Entra ID is more than 7 days old: employees who are new since cannot be assigned. WARNING. */
  | 'DIRECTORY_STALE'
  /** The last sync with Microsoft Entra ID failed. ERROR. */
  | 'DIRECTORY_SYNC_FAILED';

/** How the tenant's Microsoft Entra ID is reached: an application of its own there, with the application permission `User.Read.All` of Microsoft Graph and an administrator's consent. */
export type DirectorySettings = {
  /** The Entra tenant, as its GUID or one of its domain names. */
  readonly entraTenantId: Scalars['String']['output'];
  /** The application's GUID ("Application (client) ID"). */
  readonly clientId: Scalars['String']['output'];
  /** Whether there is a client secret. The secret itself is never told. */
  readonly hasClientSecret: Scalars['Boolean']['output'];
  /** When the client secret was saved; null where there is none. Microsoft lets a secret expire after 24 months at the latest. */
  readonly clientSecretSavedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where Microsoft signs applications in. */
  readonly signInUrl: Scalars['String']['output'];
  /** Where Microsoft Graph is. */
  readonly graphUrl: Scalars['String']['output'];
  /** When the last sync that succeeded ended; null where none has, with this directory. Older than 7 days, it is stale. */
  readonly lastSyncedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How the tenant's Microsoft Entra ID is reached. What is left out stays as it is; the first time, `entraTenantId` and `clientId` must be given. */
export type SaveDirectorySettingsInput = {
  /** The Entra tenant: its GUID, or one of its domain names. Cannot be null. */
  readonly entraTenantId?: InputMaybe<Scalars['String']['input']>;
  /** The application's GUID ("Application (client) ID"). Cannot be null. */
  readonly clientId?: InputMaybe<Scalars['String']['input']>;
  /** The application's client secret (its value, not its id): 8 to 512 visible ASCII characters. Null takes it away, and nothing is asked of Microsoft any more. */
  readonly clientSecret?: InputMaybe<Scalars['String']['input']>;
  /** Where Microsoft signs applications in, which is another address in national clouds: https, or http on this machine, at most 500 characters, without a user name, `?` and `#`. Null, and left out the first time: `https://login.microsoftonline.com`. */
  readonly signInUrl?: InputMaybe<Scalars['String']['input']>;
  /** Where Microsoft Graph is, which is another address in national clouds: https, or http on this machine, at most 500 characters, without a user name, `?` and `#`. Null, and left out the first time: `https://graph.microsoft.com`. */
  readonly graphUrl?: InputMaybe<Scalars['String']['input']>;
};

/** What came of saving how Microsoft Entra ID is reached. */
export type SaveDirectorySettingsPayload = {
  /** The settings as they are now; null where saving was refused. */
  readonly directorySettings?: Maybe<DirectorySettings>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What came of asking for a sync. */
export type SyncDirectoryPayload = {
  /** The sync as it stands; null where none was begun. One that has failed already is here, too. */
  readonly directorySync?: Maybe<DirectorySync>;
  /** Why none was begun, or why it has failed (`REFUSED` by Microsoft, `UNAVAILABLE` where it could not be read now); empty where it has succeeded or goes on. */
  readonly errors: ReadonlyArray<UserError>;
};

/** One run of the sync with Microsoft Entra ID. What it has read stays, also where it fails; what remained is read by the next. */
export type DirectorySync = Node & {
  /** The sync's id, `dsy_…`. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly state: DirectorySyncState;
  /** Whether the whole directory is read, and not only what has changed since the last sync that succeeded. It is the first time, where Microsoft does not know any more what was read (after about 7 days), and after a sync with conflicts. */
  readonly isFull: Scalars['Boolean']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Who asked for it; null when the tenant has no such person any more. */
  readonly startedBy?: Maybe<Person>;
  /** When it ended; null while it goes on. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed, with the way out; null where it did not. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** How many people are new. */
  readonly createdCount: Scalars['Int']['output'];
  /** Of how many people the name or the title changed, or an account became known. */
  readonly updatedCount: Scalars['Int']['output'];
  /** How many people left: their accounts are disabled or gone. */
  readonly deactivatedCount: Scalars['Int']['output'];
  /** How many people came back: their accounts are enabled again. */
  readonly reactivatedCount: Scalars['Int']['output'];
  /** How many accounts could not become people. */
  readonly conflictCount: Scalars['Int']['output'];
  /** The accounts that could not become people: the first 100 of them. */
  readonly conflicts: ReadonlyArray<DirectoryConflict>;
};

/** Where a sync stands. */
export type DirectorySyncState =
  /** It goes on. Where its process has died, another takes it over within minutes. */
  | 'RUNNING'
  /** All was read. */
  | 'SUCCEEDED'
  /** It ended before all was read. */
  | 'FAILED';

/** An account in Microsoft Entra ID that could not become a person. The next sync tries it again. */
export type DirectoryConflict = {
  /** Why it could not. */
  readonly code: DirectoryConflictCode;
  /** The account's object id in Microsoft Entra ID. */
  readonly directoryId: Scalars['String']['output'];
  /** The account's name; null where it has none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The account's e-mail address, or else its sign-in name; null where neither is an address. */
  readonly email?: Maybe<Scalars['String']['output']>;
};

/** Why an account could not become a person. */
export type DirectoryConflictCode =
  /** Somebody else has the e-mail address, which is unique in the graph. */
  | 'EMAIL_TAKEN'
  /** It has neither an e-mail address nor a sign-in name that is one. */
  | 'NO_EMAIL';

/** A page of syncs. */
export type DirectorySyncConnection = {
  /** The syncs with their cursors. */
  readonly edges: ReadonlyArray<DirectorySyncEdge>;
  /** The syncs alone. */
  readonly nodes: ReadonlyArray<DirectorySync>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many syncs the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A sync in a page. */
export type DirectorySyncEdge = {
  /** The place of this sync in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The sync. */
  readonly node: DirectorySync;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Tenant: Tenant;
  Person: Person;
  IntegrationKey: IntegrationKey;
  IntegrationHealth: IntegrationHealth;
  DirectorySync: DirectorySync;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  IntegrationKey:
    ( { __typename: 'IntegrationKey' }
    & GraphQLRecursivePick<FederationTypes['IntegrationKey'], {"id":true}> );
  IntegrationHealth:
    ( { __typename: 'IntegrationHealth' }
    & GraphQLRecursivePick<FederationTypes['IntegrationHealth'], {"tenantId":true}> );
  DirectorySync:
    ( { __typename: 'DirectorySync' }
    & GraphQLRecursivePick<FederationTypes['DirectorySync'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( TenantParent )
    | ( PersonParent )
    | ( IntegrationKeyParent )
    | ( DirectorySyncParent )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'person' | 'tenant'> & { person?: Maybe<ResolversTypes['Person']>, tenant: ResolversTypes['Tenant'] }>;
  Tenant: ResolverTypeWrapper<TenantParent>;
  Branding: ResolverTypeWrapper<BrandingParent>;
  BrandingPart: BrandingPart;
  Person: ResolverTypeWrapper<PersonParent>;
  Role: Role;
  PersonConnection: ResolverTypeWrapper<PersonConnectionParent>;
  PersonEdge: ResolverTypeWrapper<PersonEdgeParent>;
  IntegrationKey: ResolverTypeWrapper<IntegrationKeyParent>;
  IntegrationProduct: IntegrationProduct;
  IntegrationKeyState: IntegrationKeyState;
  IntegrationScope: ResolverTypeWrapper<IntegrationScope>;
  CreateIntegrationKeyInput: CreateIntegrationKeyInput;
  RotateIntegrationKeyInput: RotateIntegrationKeyInput;
  RevokeIntegrationKeyInput: RevokeIntegrationKeyInput;
  UpdateIntegrationKeyInput: UpdateIntegrationKeyInput;
  SaveBrandingInput: SaveBrandingInput;
  SaveBrandingPayload: ResolverTypeWrapper<Omit<SaveBrandingPayload, 'branding'> & { branding?: Maybe<ResolversTypes['Branding']> }>;
  CreateIntegrationKeyPayload: ResolverTypeWrapper<Omit<CreateIntegrationKeyPayload, 'integrationKey'> & { integrationKey?: Maybe<ResolversTypes['IntegrationKey']> }>;
  RotateIntegrationKeyPayload: ResolverTypeWrapper<Omit<RotateIntegrationKeyPayload, 'integrationKey' | 'replacedKey'> & { integrationKey?: Maybe<ResolversTypes['IntegrationKey']>, replacedKey?: Maybe<ResolversTypes['IntegrationKey']> }>;
  RevokeIntegrationKeyPayload: ResolverTypeWrapper<Omit<RevokeIntegrationKeyPayload, 'integrationKey'> & { integrationKey?: Maybe<ResolversTypes['IntegrationKey']> }>;
  UpdateIntegrationKeyPayload: ResolverTypeWrapper<Omit<UpdateIntegrationKeyPayload, 'integrationKey'> & { integrationKey?: Maybe<ResolversTypes['IntegrationKey']> }>;
  IntegrationKeyConnection: ResolverTypeWrapper<IntegrationKeyConnectionParent>;
  IntegrationKeyEdge: ResolverTypeWrapper<IntegrationKeyEdgeParent>;
  IntegrationHealth: ResolverTypeWrapper<IntegrationHealthParent>;
  IntegrationStatus: IntegrationStatus;
  IntegrationFinding: ResolverTypeWrapper<IntegrationFinding>;
  IntegrationFindingCode: IntegrationFindingCode;
  DirectorySettings: ResolverTypeWrapper<DirectorySettingsParent>;
  SaveDirectorySettingsInput: SaveDirectorySettingsInput;
  SaveDirectorySettingsPayload: ResolverTypeWrapper<Omit<SaveDirectorySettingsPayload, 'directorySettings'> & { directorySettings?: Maybe<ResolversTypes['DirectorySettings']> }>;
  SyncDirectoryPayload: ResolverTypeWrapper<Omit<SyncDirectoryPayload, 'directorySync'> & { directorySync?: Maybe<ResolversTypes['DirectorySync']> }>;
  DirectorySync: ResolverTypeWrapper<DirectorySyncParent>;
  DirectorySyncState: DirectorySyncState;
  DirectoryConflict: ResolverTypeWrapper<DirectoryConflict>;
  DirectoryConflictCode: DirectoryConflictCode;
  DirectorySyncConnection: ResolverTypeWrapper<DirectorySyncConnectionParent>;
  DirectorySyncEdge: ResolverTypeWrapper<DirectorySyncEdgeParent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  Money: Money;
  Int: Scalars['Int']['output'];
  UserError: UserError;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Viewer: Omit<Viewer, 'person' | 'tenant'> & { person?: Maybe<ResolversParentTypes['Person']>, tenant: ResolversParentTypes['Tenant'] };
  Tenant: TenantParent;
  Branding: BrandingParent;
  Person: PersonParent;
  PersonConnection: PersonConnectionParent;
  PersonEdge: PersonEdgeParent;
  IntegrationKey: IntegrationKeyParent;
  IntegrationScope: IntegrationScope;
  CreateIntegrationKeyInput: CreateIntegrationKeyInput;
  RotateIntegrationKeyInput: RotateIntegrationKeyInput;
  RevokeIntegrationKeyInput: RevokeIntegrationKeyInput;
  UpdateIntegrationKeyInput: UpdateIntegrationKeyInput;
  SaveBrandingInput: SaveBrandingInput;
  SaveBrandingPayload: Omit<SaveBrandingPayload, 'branding'> & { branding?: Maybe<ResolversParentTypes['Branding']> };
  CreateIntegrationKeyPayload: Omit<CreateIntegrationKeyPayload, 'integrationKey'> & { integrationKey?: Maybe<ResolversParentTypes['IntegrationKey']> };
  RotateIntegrationKeyPayload: Omit<RotateIntegrationKeyPayload, 'integrationKey' | 'replacedKey'> & { integrationKey?: Maybe<ResolversParentTypes['IntegrationKey']>, replacedKey?: Maybe<ResolversParentTypes['IntegrationKey']> };
  RevokeIntegrationKeyPayload: Omit<RevokeIntegrationKeyPayload, 'integrationKey'> & { integrationKey?: Maybe<ResolversParentTypes['IntegrationKey']> };
  UpdateIntegrationKeyPayload: Omit<UpdateIntegrationKeyPayload, 'integrationKey'> & { integrationKey?: Maybe<ResolversParentTypes['IntegrationKey']> };
  IntegrationKeyConnection: IntegrationKeyConnectionParent;
  IntegrationKeyEdge: IntegrationKeyEdgeParent;
  IntegrationHealth: IntegrationHealthParent;
  IntegrationFinding: IntegrationFinding;
  DirectorySettings: DirectorySettingsParent;
  SaveDirectorySettingsInput: SaveDirectorySettingsInput;
  SaveDirectorySettingsPayload: Omit<SaveDirectorySettingsPayload, 'directorySettings'> & { directorySettings?: Maybe<ResolversParentTypes['DirectorySettings']> };
  SyncDirectoryPayload: Omit<SyncDirectoryPayload, 'directorySync'> & { directorySync?: Maybe<ResolversParentTypes['DirectorySync']> };
  DirectorySync: DirectorySyncParent;
  DirectoryConflict: DirectoryConflict;
  DirectorySyncConnection: DirectorySyncConnectionParent;
  DirectorySyncEdge: DirectorySyncEdgeParent;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Tenant' | 'Person' | 'IntegrationKey' | 'DirectorySync', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  integrationKeys?: Resolver<Maybe<ResolversTypes['IntegrationKeyConnection']>, ParentType, ContextType, RequireFields<QueryIntegrationKeysArgs, 'first'>>;
  integrationScopes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntegrationScope']>>, ParentType, ContextType, RequireFields<QueryIntegrationScopesArgs, 'product'>>;
  directorySettings?: Resolver<Maybe<ResolversTypes['DirectorySettings']>, ParentType, ContextType>;
  directorySyncs?: Resolver<Maybe<ResolversTypes['DirectorySyncConnection']>, ParentType, ContextType, RequireFields<QueryDirectorySyncsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createIntegrationKey?: Resolver<Maybe<ResolversTypes['CreateIntegrationKeyPayload']>, ParentType, ContextType, RequireFields<MutationCreateIntegrationKeyArgs, 'input'>>;
  rotateIntegrationKey?: Resolver<Maybe<ResolversTypes['RotateIntegrationKeyPayload']>, ParentType, ContextType, RequireFields<MutationRotateIntegrationKeyArgs, 'input'>>;
  revokeIntegrationKey?: Resolver<Maybe<ResolversTypes['RevokeIntegrationKeyPayload']>, ParentType, ContextType, RequireFields<MutationRevokeIntegrationKeyArgs, 'input'>>;
  updateIntegrationKey?: Resolver<Maybe<ResolversTypes['UpdateIntegrationKeyPayload']>, ParentType, ContextType, RequireFields<MutationUpdateIntegrationKeyArgs, 'input'>>;
  saveBranding?: Resolver<Maybe<ResolversTypes['SaveBrandingPayload']>, ParentType, ContextType, RequireFields<MutationSaveBrandingArgs, 'input'>>;
  saveDirectorySettings?: Resolver<Maybe<ResolversTypes['SaveDirectorySettingsPayload']>, ParentType, ContextType, RequireFields<MutationSaveDirectorySettingsArgs, 'input'>>;
  syncDirectory?: Resolver<Maybe<ResolversTypes['SyncDirectoryPayload']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  branding?: Resolver<ResolversTypes['Branding'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BrandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Branding'] = ResolversParentTypes['Branding']> = {
  companyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  logoUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryColor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defaults?: Resolver<ReadonlyArray<ResolversTypes['BrandingPart']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type IntegrationKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationKey'] = ResolversParentTypes['IntegrationKey'], FederationReferenceType extends FederationReferenceTypes['IntegrationKey'] = FederationReferenceTypes['IntegrationKey']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IntegrationKey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['IntegrationProduct'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IntegrationKeyState'], ParentType, ContextType>;
  lastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['IntegrationKey']>, ParentType, ContextType>;
  overlapEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntegrationScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationScope'] = ResolversParentTypes['IntegrationScope']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SaveBrandingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveBrandingPayload'] = ResolversParentTypes['SaveBrandingPayload']> = {
  branding?: Resolver<Maybe<ResolversTypes['Branding']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateIntegrationKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateIntegrationKeyPayload'] = ResolversParentTypes['CreateIntegrationKeyPayload']> = {
  integrationKey?: Resolver<Maybe<ResolversTypes['IntegrationKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateIntegrationKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateIntegrationKeyPayload'] = ResolversParentTypes['RotateIntegrationKeyPayload']> = {
  integrationKey?: Resolver<Maybe<ResolversTypes['IntegrationKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacedKey?: Resolver<Maybe<ResolversTypes['IntegrationKey']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeIntegrationKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeIntegrationKeyPayload'] = ResolversParentTypes['RevokeIntegrationKeyPayload']> = {
  integrationKey?: Resolver<Maybe<ResolversTypes['IntegrationKey']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateIntegrationKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateIntegrationKeyPayload'] = ResolversParentTypes['UpdateIntegrationKeyPayload']> = {
  integrationKey?: Resolver<Maybe<ResolversTypes['IntegrationKey']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IntegrationKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationKeyConnection'] = ResolversParentTypes['IntegrationKeyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IntegrationKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IntegrationKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IntegrationKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationKeyEdge'] = ResolversParentTypes['IntegrationKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IntegrationKey'], ParentType, ContextType>;
};

export type IntegrationHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationHealth'] = ResolversParentTypes['IntegrationHealth'], FederationReferenceType extends FederationReferenceTypes['IntegrationHealth'] = FederationReferenceTypes['IntegrationHealth']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IntegrationHealth']> | FederationReferenceType, FederationReferenceType, ContextType>;
  tenantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hubFindings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntegrationFinding']>>, ParentType, ContextType>;
};

export type IntegrationFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationFinding'] = ResolversParentTypes['IntegrationFinding']> = {
  code?: Resolver<ResolversTypes['IntegrationFindingCode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IntegrationStatus'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wayOut?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DirectorySettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectorySettings'] = ResolversParentTypes['DirectorySettings']> = {
  entraTenantId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasClientSecret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  clientSecretSavedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signInUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  graphUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSyncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SaveDirectorySettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveDirectorySettingsPayload'] = ResolversParentTypes['SaveDirectorySettingsPayload']> = {
  directorySettings?: Resolver<Maybe<ResolversTypes['DirectorySettings']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SyncDirectoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SyncDirectoryPayload'] = ResolversParentTypes['SyncDirectoryPayload']> = {
  directorySync?: Resolver<Maybe<ResolversTypes['DirectorySync']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DirectorySyncResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectorySync'] = ResolversParentTypes['DirectorySync'], FederationReferenceType extends FederationReferenceTypes['DirectorySync'] = FederationReferenceTypes['DirectorySync']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DirectorySync']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DirectorySyncState'], ParentType, ContextType>;
  isFull?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deactivatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reactivatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conflictCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['DirectoryConflict']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DirectoryConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryConflict'] = ResolversParentTypes['DirectoryConflict']> = {
  code?: Resolver<ResolversTypes['DirectoryConflictCode'], ParentType, ContextType>;
  directoryId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DirectorySyncConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectorySyncConnection'] = ResolversParentTypes['DirectorySyncConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DirectorySyncEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DirectorySync']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DirectorySyncEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectorySyncEdge'] = ResolversParentTypes['DirectorySyncEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DirectorySync'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  Branding?: BrandingResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  IntegrationKey?: IntegrationKeyResolvers<ContextType>;
  IntegrationScope?: IntegrationScopeResolvers<ContextType>;
  SaveBrandingPayload?: SaveBrandingPayloadResolvers<ContextType>;
  CreateIntegrationKeyPayload?: CreateIntegrationKeyPayloadResolvers<ContextType>;
  RotateIntegrationKeyPayload?: RotateIntegrationKeyPayloadResolvers<ContextType>;
  RevokeIntegrationKeyPayload?: RevokeIntegrationKeyPayloadResolvers<ContextType>;
  UpdateIntegrationKeyPayload?: UpdateIntegrationKeyPayloadResolvers<ContextType>;
  IntegrationKeyConnection?: IntegrationKeyConnectionResolvers<ContextType>;
  IntegrationKeyEdge?: IntegrationKeyEdgeResolvers<ContextType>;
  IntegrationHealth?: IntegrationHealthResolvers<ContextType>;
  IntegrationFinding?: IntegrationFindingResolvers<ContextType>;
  DirectorySettings?: DirectorySettingsResolvers<ContextType>;
  SaveDirectorySettingsPayload?: SaveDirectorySettingsPayloadResolvers<ContextType>;
  SyncDirectoryPayload?: SyncDirectoryPayloadResolvers<ContextType>;
  DirectorySync?: DirectorySyncResolvers<ContextType>;
  DirectoryConflict?: DirectoryConflictResolvers<ContextType>;
  DirectorySyncConnection?: DirectorySyncConnectionResolvers<ContextType>;
  DirectorySyncEdge?: DirectorySyncEdgeResolvers<ContextType>;
};

