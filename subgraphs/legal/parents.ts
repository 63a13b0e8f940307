export type NothingParent = never;
