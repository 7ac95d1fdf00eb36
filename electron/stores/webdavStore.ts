import type { StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { largestSegment } from "../../shared/segments/header.ts";
import { answerError } from "./answerError.ts";
import { createOnlyPut, type PutAnswer } from "./createOnlyPut.ts";
import { type HttpAnswer, type HttpOptions, isWebPage, send } from "./http.ts";
import { encodePath, propfindBody, readMultistatus } from "./multistatus.ts";
import {
  type Asked,
  type AskedForList,
  type Listed,
  mayBeSegment,
  mostFiles,
  mostFolders,
  type Store,
} from "./store.ts";

export interface WebdavPlace {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** A folder on a WebDAV server. Collections are made where they are missing, the given one too but none above it. */
export function webdavStore(place: WebdavPlace, http: HttpOptions): Store {
  const base = new URL(place.url.endsWith("/") ? place.url : `${place.url}/`);
  const credential = Buffer.from(`${place.user}:${place.password}`, "utf8").toString("base64");
  const made = new Set<string>();

  const ask = (method: string, name: string, asked: Asked, more: Extra = {}) =>
    send(
      {
        method,
        url: new URL(encodePath(name), base).href,
        headers: { Authorization: `Basic ${credential}`, ...more.headers },
        atMost: more.atMost ?? 64 * 1024,
        signal: asked.signal,
        ...(more.body === undefined ? {} : { body: more.body }),
      },
      http,
    );

  /** What is directly in a collection; null when there is no such collection. */
  const look = async (
    folder: string,
    depth: "0" | "1",
    asked: Asked,
  ): Promise<Result<readonly Entry[] | null, StoreError>> => {
    const answered = await ask("PROPFIND", folder, asked, {
      headers: { Depth: depth, "Content-Type": "application/xml; charset=utf-8" },
      body: propfindBody,
      atMost: longestListing,
    });
    if (!answered.ok) return answered;
    const { status, bytes } = answered.value;
    if (status === 404 || status === 410) return ok(null);
    if (status === 207 && bytes !== null && !isWebPage(answered.value)) {
      const entries = readMultistatus(bytes, new URL(encodePath(folder), base));
      return entries === null ? err({ type: "Refused", code: "BadListing" }) : ok(entries);
    }
    return err(unexpected(answered.value));
  };

  const list = async (
    prefix: string,
    { isOurs = mayBeSegment, ...asked }: AskedForList,
  ): Promise<Result<readonly Listed[], StoreError>> => {
    const top = await look(prefix, "1", asked);
    if (!top.ok) return top;
    const files: Listed[] = [];
    const add = (folder: string, entries: readonly Entry[]): void => {
      for (const { name, isCollection, size } of entries)
        if (!isCollection && isOurs(name)) files.push({ name: `${folder}${name}`, size });
    };
    add(prefix, top.value ?? []);
    const folders = (top.value ?? []).filter(({ isCollection }) => isCollection);
    if (folders.length > mostFolders) return err({ type: "TooManyFiles" });
    for (const { name } of folders) {
      const inner = await look(`${prefix}${name}/`, "1", asked);
      if (!inner.ok) return inner;
      add(`${prefix}${name}/`, inner.value ?? []);
      if (files.length > mostFiles) return err({ type: "TooManyFiles" });
    }
    return ok(files);
  };

  const get: Store["get"] = async (name, asked = {}) => {
    const answered = await ask("GET", name, asked, { atMost: largestSegment });
    if (!answered.ok) return answered;
    const { status, bytes } = answered.value;
    if (status === 404 || status === 410) return err({ type: "NotFound" });
    if (status !== 200) return err(unexpected(answered.value));
    if (bytes === null) return err({ type: "TooLarge" });
    return looksLikePage(answered.value, bytes) ? err({ type: "NetworkNeedsSignIn" }) : ok(bytes);
  };

  /** Makes a collection, and those above it where they are missing: the nearest that is there ends it. */
  const makeCollection = async (
    parts: readonly string[],
    asked: Asked,
  ): Promise<StoreError | null> => {
    const folder = parts.map((part) => `${part}/`).join("");
    const make = () => ask("MKCOL", folder, asked);
    let answered = await make();
    if (answered.ok && [404, 409].includes(answered.value.status) && parts.length > 0) {
      const failed = await makeCollection(parts.slice(0, -1), asked);
      if (failed !== null) return failed;
      answered = await make();
    }
    if (!answered.ok) return answered.error;
    // 405, and a redirect to the name with a slash: it is there.
    if ([200, 201, 301, 405].includes(answered.value.status)) return null;
    // Apache says 403 of one that another laptop, or another file of ours, has made at this moment.
    const looked = await look(folder, "0", asked);
    if (!looked.ok) return looked.error;
    if (looked.value !== null) return null;
    const isBaseless = parts.length === 0 && [404, 409].includes(answered.value.status);
    return isBaseless ? { type: "FolderMissing" } : writeError(answered.value);
  };

  const put = async (
    name: string,
    bytes: Uint8Array,
    asked: Asked,
    headers: Readonly<Record<string, string>>,
  ): Promise<PutAnswer> => {
    const once = () =>
      ask("PUT", name, asked, {
        headers: { "Content-Type": "application/octet-stream", ...headers },
        body: new Uint8Array(bytes),
      });
    const collection = name.split("/").slice(0, -1);
    const wasMade = made.has(collection.join("/"));
    let answered = await once();
    // 500 is what nginx says. Where the collection was there before, it is about something else.
    if (!wasMade && answered.ok && [404, 409, 500].includes(answered.value.status)) {
      const failed = await makeCollection(collection, asked);
      if (failed !== null) return err(failed);
      made.add(collection.join("/"));
      answered = await once();
    }
    if (!answered.ok) return answered;
    const { status } = answered.value;
    if (status === 412) return ok("Exists");
    if (status === 501) return ok("ConditionUnknown");
    const isKept =
      status === 201 || status === 204 || (status === 200 && !isWebPage(answered.value));
    return isKept ? ok("Created") : err(writeError(answered.value));
  };

  return {
    isListingComplete: true,
    list: (prefix, asked = {}) => list(prefix, asked),
    get,
    putIfAbsent: createOnlyPut({ put, get }),
    probe: async (asked = {}) => {
      const looked = await look("", "0", asked);
      return looked.ok ? ok(null) : looked;
    },
  };
}

interface Extra {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly atMost?: number;
}

interface Entry {
  readonly name: string;
  readonly isCollection: boolean;
  readonly size: number | null;
}

const longestListing = 32 * 1024 * 1024;

/** A page where something else was asked for: the network shows its own. */
const unexpected = (answer: HttpAnswer): StoreError =>
  answer.status < 300 && isWebPage(answer) ? { type: "NetworkNeedsSignIn" } : answerError(answer);

/** Reading came first and was allowed, so a refusal of writing is not about who asks. */
const writeError = (answer: HttpAnswer): StoreError =>
  answer.status === 403 || answer.status === 405 ? { type: "ReadOnly" } : unexpected(answer);

const looksLikePage = (answer: HttpAnswer, bytes: Uint8Array): boolean =>
  isWebPage(answer) && /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
