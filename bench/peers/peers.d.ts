// What the benchmark uses of the packages in this folder's own package.json. They are installed only
// when the benchmark first runs, and the types must hold before that.

declare module "pouchdb-core" {
  interface Find<T> {
    readonly selector: object;
    readonly sort?: readonly string[];
    readonly limit?: number;
    readonly docs?: readonly T[];
  }
  class PouchDB<T extends { readonly _id: string }> {
    constructor(name: string, options: { readonly adapter: "indexeddb" | "memory" });
    static plugin(plugin: object): typeof PouchDB;
    put(document: T & { readonly _rev?: string }): Promise<unknown>;
    get(id: string): Promise<T & { readonly _rev: string }>;
    bulkDocs(documents: readonly T[]): Promise<readonly object[]>;
    allDocs(options: { readonly include_docs: boolean; readonly endkey?: string }): Promise<{
      readonly rows: readonly { readonly doc?: T }[];
    }>;
    createIndex(index: {
      readonly index: { readonly fields: readonly string[] };
    }): Promise<unknown>;
    find(query: Find<T>): Promise<{ readonly docs: readonly T[] }>;
    readonly replicate: {
      to(target: PouchDB<T>, options?: { readonly batch_size?: number }): Promise<unknown>;
    };
    destroy(): Promise<unknown>;
  }
  export default PouchDB;
}

declare module "pouchdb-adapter-indexeddb" {
  const plugin: object;
  export default plugin;
}

declare module "pouchdb-adapter-memory" {
  const plugin: object;
  export default plugin;
}

declare module "pouchdb-find" {
  const plugin: object;
  export default plugin;
}

declare module "pouchdb-replication" {
  const plugin: object;
  export default plugin;
}

declare module "rxdb" {
  interface RxDocument<T> {
    toJSON(): T;
  }
  interface RxCollection<T> {
    insert(document: T): Promise<unknown>;
    bulkInsert(documents: readonly T[]): Promise<unknown>;
    find(query?: object): { exec(): Promise<readonly RxDocument<T>[]> };
  }
  interface RxDatabase {
    addCollections<C>(collections: Record<keyof C, { readonly schema: object }>): Promise<C>;
  }
  export function createRxDatabase(options: {
    readonly name: string;
    readonly storage: object;
  }): Promise<RxDatabase>;
  export type { RxCollection };
}

declare module "rxdb/plugins/storage-dexie" {
  export function getRxStorageDexie(): object;
}

declare module "yjs" {
  export class Map<V> {
    constructor(entries?: Iterable<readonly [string, unknown]>);
    set(key: string, value: V): void;
    get(key: string): V | undefined;
    values(): IterableIterator<V>;
    toJSON(): unknown;
  }
  export class Doc {
    getMap<V>(name: string): Map<V>;
    transact(change: () => void): void;
    on(event: "update", listener: (update: Uint8Array) => void): void;
  }
  export function encodeStateAsUpdate(doc: Doc): Uint8Array;
  export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array;
  export function applyUpdate(doc: Doc, update: Uint8Array): void;
}

declare module "y-indexeddb" {
  import type { Doc } from "yjs";
  export class IndexeddbPersistence {
    constructor(name: string, doc: Doc);
    readonly doc: Doc;
    readonly db: IDBDatabase | null;
    readonly whenSynced: Promise<unknown>;
  }
}
