import { ann, segmentBytes, teamA } from "../../segments/testing/segmentBytes.ts";
import { s3Store } from "../s3Store.ts";
import type { Store } from "../store.ts";
import { webdavStore } from "../webdavStore.ts";
import { laptop } from "./laptop.ts";
import { type Fault, smallDav } from "./smallDav.ts";
import { type Answer, webServer } from "./webServer.ts";

const patience = { silentMs: 400, bytesPerSecond: 4 * 1024 * 1024 };
export const credentials = { user: "laptop", password: "secret" };
export const davAt = (url: string): Store =>
  webdavStore({ url, ...credentials }, { fetch, patience });
export const s3At = (url: string): Store =>
  s3Store(
    {
      endpoint: url,
      region: "",
      bucket: "visits",
      prefix: "",
      accessKeyId: "laptop",
      secretAccessKey: "secret",
    },
    { fetch, patience },
  );
export const name = `v1/${teamA}/${ann}/000000000001.prs`;

/** What each call of a WebDAV and an S3 store says when the server always answers so. */
export async function saidTo(answer: Answer) {
  const { url, seen } = await webServer(answer);
  const answers: unknown[] = [];
  const counts: number[] = [];
  for (const store of [davAt(url), s3At(url)])
    for (const call of [
      () => store.probe(),
      () => store.list("v1/"),
      () => store.get(name),
      () => store.putIfAbsent(name, segmentBytes()),
    ]) {
      const before = seen.length;
      const said = await call();
      answers.push(said.ok ? said.value : said.error);
      counts.push(seen.length - before);
    }
  return { answers, counts, seen };
}

export const eightTimes = <T>(value: T): readonly T[] => Array.from({ length: 8 }, () => value);

export async function davWith(fault: Fault) {
  const dav = await smallDav(fault);
  const store = davAt(dav.url);
  const one = laptop(store);
  return { dav, store, one };
}
