import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { err, ok } from "../../../shared/result.ts";
import { ann, segmentBytes, teamA } from "../../segments/testing/segmentBytes.ts";
import { retryAfterMs } from "../retryAfter.ts";
import { s3Store } from "../s3Store.ts";
import { credentials, davAt, davWith, eightTimes, name, saidTo } from "../testing/httpStores.ts";
import { error, smallS3 } from "../testing/smallS3.ts";
import { say, webServer } from "../testing/webServer.ts";
import { webdavStore } from "../webdavStore.ts";

test.each([1, 2, 3])(
  "fault 22: a PUT whose answer was lost (%i times) is found done: the file is there once and as it was",
  async (times) => {
    let lost = 0;
    const { dav, one } = await davWith(({ method, url, body }, response, { files }) => {
      if (method !== "PUT" || !url.pathname.includes(ann) || lost === times) return false;
      if (dav.collections.size < 4) return false;
      lost += 1;
      files.set(url.pathname, body);
      response.destroy();
      return true;
    });
    await one.begin();
    await one.write(segmentBytes({ seq: 1 }));
    const first = await one.mirror();
    expect(lost).toBe(times);
    // Sent again twice, and that is found done; lost a third time, it is left to the next round.
    const atOnce = { value: { sent: 1, notices: [], verifiedAt: expect.any(String) } };
    expect(first).toMatchObject(times < 3 ? atOnce : { error: { type: "Unreachable" } });
    expect(await one.mirror()).toMatchObject({
      value: { sent: 0, notices: [], verifiedAt: expect.any(String) },
    });
    expect([...dav.files.keys()].filter((file) => file.includes(ann))).toEqual([`/dav/${name}`]);
  },
);

test("fault 22: another file in our place is fetched beside ours, and ours put beside it", async () => {
  const other = segmentBytes({ seq: 1 });
  const { dav, one, store } = await davWith(() => false);
  await one.begin();
  await store.putIfAbsent(name, other);
  await one.write(segmentBytes({ seq: 1 }));
  expect(await one.mirror()).toMatchObject({
    value: { sent: 1, fetched: 1, notices: [{ type: "Differs", file: "000000000001.prs" }] },
  });
  expect(dav.files.get(`/dav/${name}`)).toEqual(Buffer.from(other));
  expect((await one.files()).size).toBe(2);
  expect([...dav.files.keys()].filter((file) => file.includes(ann))).toHaveLength(2);
});

test.each([507, 413])(
  "fault 25: a full store (%i) is said at once, not tried again",
  async (status) => {
    const { dav, one } = await davWith(
      ({ method, url }, response) =>
        method === "PUT" && url.pathname.includes(ann) && (say(response, status), true),
    );
    await one.begin();
    for (const seq of [1, 2, 3]) await one.write(segmentBytes({ seq }));
    const before = dav.count("PUT");
    expect(await one.mirror()).toEqual(err({ type: "StoreFull" }));
    expect(dav.count("PUT") - before).toBeLessThanOrEqual(4);
    expect((await one.files()).size).toBe(3);
  },
);

test("fault 25: S3's own words for a full store are understood", async () => {
  const { place } = await smallS3({
    fault: ({ method }, response) =>
      method === "PUT" && (error(response, 409, "QuotaExceeded"), true),
  });
  const store = s3Store(place, { fetch });
  expect(await store.putIfAbsent(name, segmentBytes())).toEqual(err({ type: "StoreFull" }));
});

test.each([401, 403])(
  "fault 27: 401 and 403 stop the store and ask to sign in (%i)",
  async (status) => {
    const { answers, counts, seen } = await saidTo((_request, response) => say(response, status));
    expect(answers).toEqual(eightTimes({ type: "SignInNeeded" }));
    expect(counts).toEqual(eightTimes(1));
    expect(seen.every(({ headers }) => headers.authorization !== undefined)).toBe(true);
  },
);

test("fault 27: a wrong clock is not taken for a wrong password", async () => {
  const { place } = await smallS3({
    fault: (_request, response) => (error(response, 403, "RequestTimeTooSkewed"), true),
  });
  expect(await s3Store(place, { fetch }).probe()).toEqual(
    err({ type: "Refused", code: "RequestTimeTooSkewed" }),
  );
});

test("fault 26: a server that lets us read and not write is pulled from, and that is said", async () => {
  let isReadOnly = false;
  const { one, store } = await davWith(
    ({ method }, response) =>
      isReadOnly && (method === "PUT" || method === "MKCOL") && (say(response, 403), true),
  );
  await one.begin();
  await store.putIfAbsent(name, segmentBytes());
  isReadOnly = true;
  await one.write(segmentBytes({ seq: 2 }));
  expect(await one.mirror()).toMatchObject({
    value: { sent: 0, fetched: 1, isReadOnly: true, verifiedAt: null },
  });
});

test("fault 28: a missing collection is made, with those above it, once", async () => {
  const { dav, store } = await davWith(() => false);
  expect(await store.list(`v1/${teamA}/`)).toEqual(ok([]));
  for (const seq of [1, 2, 3])
    expect(
      await store.putIfAbsent(name.replace("1.prs", `${seq}.prs`), segmentBytes({ seq })),
    ).toEqual(ok("Created"));
  expect([...dav.collections]).toEqual([
    "/dav/",
    "/dav/v1/",
    `/dav/v1/${teamA}/`,
    `/dav/v1/${teamA}/${ann}/`,
  ]);
  expect(dav.count("MKCOL")).toBe(5);
});

test.each([403, 409, 500])(
  "fault 28: a collection made by another laptop at the same moment is no refusal (%i)",
  async (status) => {
    const { dav, one } = await davWith(({ method, url }, response, { collections }) => {
      const isFree = !collections.has(url.pathname) && collections.has(parentOf(url.pathname));
      const isFirst = method === "MKCOL" && isFree;
      if (isFirst) collections.add(url.pathname);
      return isFirst && (say(response, status), true);
    });
    await one.begin();
    for (const seq of [1, 2, 3]) await one.write(segmentBytes({ seq }));
    expect(await one.mirror()).toMatchObject({
      value: { sent: 3, isReadOnly: false, verifiedAt: expect.any(String) },
    });
    expect(dav.collections.size).toBe(4);
  },
);

test.each([404, 409])(
  "fault 28: a PUT that is refused with %i all the same is not repeated",
  async (status) => {
    const { dav, store } = await davWith(
      ({ method }, response) => method === "PUT" && (say(response, status), true),
    );
    const refused = err({ type: "Refused", code: String(status) });
    expect(await store.putIfAbsent(name, segmentBytes())).toEqual(refused);
    expect(await store.putIfAbsent(name, segmentBytes())).toEqual(refused);
    expect(dav.count("PUT")).toBe(3);
  },
);

test.each([
  [422, { type: "Refused", code: "422" }],
  [418, { type: "Refused", code: "418" }],
  [405, { type: "ReadOnly" }],
  [423, { type: "Busy", retryAfterMs: 10_000 }],
])("fault 29: a PUT answered with %i is not repeated", async (status, error_) => {
  const { dav, store } = await davWith(
    ({ method }, response) => method === "PUT" && (say(response, status), true),
  );
  expect(await store.putIfAbsent(name, segmentBytes())).toEqual(err(error_));
  expect(dav.count("PUT")).toBe(1);
});

test("fault 29: 412 means that the file is there, and it is left as it is", async () => {
  const { dav, store } = await davWith(() => false);
  const first = segmentBytes();
  await store.putIfAbsent(name, first);
  expect(await store.putIfAbsent(name, segmentBytes())).toEqual(ok("Exists"));
  expect(dav.files.get(`/dav/${name}`)).toEqual(Buffer.from(first));
});

describe("fault 30: a server that asks to be left alone", () => {
  const now = new Date("2026-11-21T18:00:00Z");
  test.each([
    ["120", 120_000],
    ["3600", 3_600_000],
    ["Sat, 21 Nov 2026 18:10:00 GMT", 600_000],
    ["3601", null],
    ["999999999999999999999999", null],
    ["-5", null],
    ["0", null],
    ["Sat, 21 Nov 2036 18:10:00 GMT", null],
    ["Sat, 21 Nov 2015 18:10:00 GMT", null],
    ["soon", null],
    ["", null],
    [null, null],
  ])("fault 30: Retry-After %j is honoured up to an hour", (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });

  test.each([429, 503])("fault 30: %i is waited for as long as it says", async (status) => {
    const { answers, counts } = await saidTo((_request, response) =>
      say(response, status, { "retry-after": "7" }),
    );
    expect(answers).toEqual(eightTimes({ type: "Busy", retryAfterMs: 7_000 }));
    expect(counts).toEqual(eightTimes(1));
  });
});

describe("fault 31: a server that fails or crawls", () => {
  test.each([500, 502, 504])("fault 31: %i is tried again later, not now", async (status) => {
    const { answers, seen } = await saidTo((_request, response) => say(response, status));
    expect(answers).toEqual(eightTimes({ type: "Unreachable", retryAfterMs: null }));
    expect(seen.length).toBeLessThan(20);
  });

  test("fault 31: a connection that breaks is tried again at once and after a moment, then later", async () => {
    const { answers, counts } = await saidTo((_request, response) => response.destroy());
    expect(answers).toEqual(eightTimes({ type: "Unreachable", retryAfterMs: null }));
    expect(counts).toEqual(eightTimes(3));
  });

  test("fault 31: nobody there", async () => {
    const { url } = await webServer(() => undefined);
    const gone = url.replace(/:\d+/, ":1");
    expect(await davAt(gone).probe()).toEqual(err({ type: "Unreachable", retryAfterMs: null }));
  });

  test("fault 31: silence ends in time", async () => {
    const { url } = await webServer(() => undefined);
    expect(await davAt(url).probe()).toEqual(err({ type: "Timeout" }));
  });

  test("fault 31: one byte a second ends in time", async () => {
    // Never silent for as long as is waited, and never done.
    const { url } = await webServer(async (_request, response) => {
      response.writeHead(200, { "content-length": "400000000" });
      while (!response.destroyed) {
        response.write("x");
        await wait(50);
      }
    });
    expect(await davAt(url).get(name)).toEqual(err({ type: "Timeout" }));
  });

  test("fault 31: an answer without end is not read on", async () => {
    const { url } = await webServer(async (_request, response) => {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      while (!response.destroyed) {
        response.write(Buffer.alloc(256 * 1024));
        await wait(1);
      }
    });
    expect(await davAt(url).get(name)).toEqual(err({ type: "TooLarge" }));
  });

  test("fault 31: cancelling ends a request that hangs", async () => {
    const { url } = await webServer(() => undefined);
    const store = webdavStore({ url, ...credentials }, { fetch });
    expect(await store.get(name, { signal: AbortSignal.timeout(50) })).toEqual(
      err({ type: "Cancelled" }),
    );
  });
});

const parentOf = (path: string): string => path.replace(/[^/]+\/$/, "");
