/** Addresses of the editor's workers, which the build fills in. */
declare const WORKERS: Readonly<Record<'editor' | 'json' | 'graphql', string>>;

/** What the build reads from operations/. */
declare module 'seko:operations' {
  export interface Operation {
    readonly name: string;
    readonly kind: 'query' | 'mutation';
    /** French, from the first lines of the file. */
    readonly title: string;
    readonly sentence: string;
    readonly group: string;
    readonly document: string;
    /** JSON; empty for an operation without variables. */
    readonly variables: string;
  }
  /** Those that have a place in the page, in its order. */
  export const operations: readonly Operation[];
  /** Changes when one of them does. */
  export const version: string;
}

declare module '*.css';
