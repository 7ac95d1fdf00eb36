import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { err, ok } from "../../../shared/result.ts";
import { ann, segmentBytes, teamA } from "../../segments/testing/segmentBytes.ts";
import { networkError } from "../networkError.ts";
import { s3Store } from "../s3Store.ts";
import { hasOpenssl, makeCertificate } from "../testing/certificate.ts";
import {
  credentials,
  davAt,
  davWith,
  eightTimes,
  name,
  s3At,
  saidTo,
} from "../testing/httpStores.ts";
import { laptop } from "../testing/laptop.ts";
import { smallS3 } from "../testing/smallS3.ts";
import { type Answer, say, webServer } from "../testing/webServer.ts";
import { webdavStore } from "../webdavStore.ts";

describe("fault 32: a network that shows its own sign-in page", () => {
  const page = "<!doctype html><title>Free Wi-Fi</title>";
  test.each<[string, Answer]>([
    [
      "200 with a page",
      (_r, response) => say(response, 200, { "content-type": "text/html" }, page),
    ],
    ["302 to a page", (_r, response) => say(response, 302, { location: "http://wifi.invalid/" })],
    ["307 to a page", (_r, response) => say(response, 307, { location: "http://wifi.invalid/" })],
    ["511", (_r, response) => say(response, 511, { "content-type": "text/html" }, page)],
  ])("fault 32: %s is recognised and nothing of it is kept", async (_what, answer) => {
    const { answers, seen } = await saidTo(answer);
    expect(answers).toEqual(eightTimes({ type: "NetworkNeedsSignIn" }));
    expect(seen.every(({ url }) => url.hostname === "x")).toBe(true);
    const { url } = await webServer(answer);
    const one = laptop(davAt(url));
    await one.write(segmentBytes());
    expect(await one.mirror()).toEqual(err({ type: "NetworkNeedsSignIn" }));
    expect((await one.files()).size).toBe(1);
  });

  test("fault 32: Electron's way of refusing a redirect is the same", () => {
    expect(networkError(new Error("Redirect was cancelled"), () => null)).toEqual({
      type: "NetworkNeedsSignIn",
    });
  });
});

test.skipIf(!hasOpenssl)(
  "fault 33: a certificate of an authority that is not trusted is refused (skipped without openssl)",
  async () => {
    const { certFile, keyFile } = makeCertificate();
    const tls = { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8") };
    const { url, seen } = await webServer((_request, response) => say(response, 207), tls);
    const http = { fetch, refusedIssuer: (host: string) => `Issuer of ${host}` };
    const refused = err({ type: "BadCertificate", issuer: "Issuer of 127.0.0.1" });
    const store = webdavStore({ url, ...credentials }, http);
    expect(await store.probe()).toEqual(refused);
    expect(await store.putIfAbsent(name, segmentBytes())).toEqual(refused);
    expect(seen).toEqual([]);
  },
);

test.each([
  "net::ERR_CERT_AUTHORITY_INVALID",
  "net::ERR_CERT_DATE_INVALID",
  "net::ERR_CERT_COMMON_NAME_INVALID",
  "net::ERR_SSL_PROTOCOL_ERROR",
])("fault 33: Chromium's %s is a certificate that is not trusted", (message) => {
  expect(networkError(new Error(message), () => "Council TLS inspection")).toEqual({
    type: "BadCertificate",
    issuer: "Council TLS inspection",
  });
});

test("fault 34: a proxy that wants a sign-in says so", async () => {
  // Node's own fetch does not hand out a 407; Chromium's does.
  const proxied = { fetch: async () => new Response(null, { status: 407 }) };
  const store = webdavStore({ url: "https://files.invalid/", ...credentials }, proxied);
  expect(await store.probe()).toEqual(err({ type: "ProxyNeedsSignIn" }));
  for (const message of ["net::ERR_PROXY_AUTH_REQUESTED", "net::ERR_TUNNEL_CONNECTION_FAILED"])
    expect(networkError(new Error(message), () => null)).toEqual({ type: "ProxyNeedsSignIn" });
});

test("fault 39: 10,000 objects come in pages, each once", async () => {
  const { place, objects, seen } = await smallS3();
  for (let seq = 0; seq < 10_000; seq += 1)
    objects.set(`v1/${teamA}/${ann}/${String(seq).padStart(12, "0")}.prs`, Buffer.from([1]));
  const listed = await s3Store(place, { fetch }).list(`v1/${teamA}/`);
  expect(listed.ok && new Set(listed.value.map((file) => file.name)).size).toBe(10_000);
  expect(seen).toHaveLength(10);
});

test("fault 39: a service that gives the same page for ever ends", async () => {
  const { url } = await webServer((_request, response) =>
    say(
      response,
      200,
      { "content-type": "application/xml" },
      "<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>1</NextContinuationToken></ListBucketResult>",
    ),
  );
  expect(await s3At(url).list("v1/")).toEqual(ok([]));
});

test("fault 39: 10,000 files of a WebDAV folder are listed, and no endless depth is asked for", async () => {
  const { dav, store } = await davWith(() => false);
  await store.putIfAbsent(name, segmentBytes());
  for (let seq = 1; seq <= 10_000; seq += 1)
    dav.files.set(`/dav/v1/${teamA}/${ann}/${String(seq).padStart(12, "0")}.prs`, Buffer.from([1]));
  const listed = await store.list(`v1/${teamA}/`);
  expect(listed.ok && listed.value.length).toBe(10_000);
  expect(
    dav.seen.filter(({ method }) => method === "PROPFIND").map(({ headers }) => headers.depth),
  ).toEqual(["1", "1"]);
});

test("fault 39: an object that a listing does not know yet is found by its name", async () => {
  const isLate = (key: string) => /00000000000[23]\.prs$/.test(key);
  const { place } = await smallS3({ unlisted: isLate });
  const store = s3Store(place, { fetch });
  const [one, two] = [laptop(store), laptop(store)];
  await one.begin();
  for (const seq of [0, 1, 2, 3]) await one.write(segmentBytes({ seq }));
  expect(await one.mirror()).toMatchObject({ value: { sent: 4, verifiedAt: expect.any(String) } });
  expect(await two.mirror()).toMatchObject({ value: { fetched: 4, notices: [] } });
  expect(await one.mirror()).toMatchObject({ value: { sent: 0, notices: [] } });
  expect(await two.files()).toEqual(await one.files());
});

describe("fault 40: a listing made to harm", () => {
  const listingOf = async (xml: string) => {
    const { url } = await webServer((_request, response) =>
      say(response, 207, { "content-type": "application/xml" }, xml),
    );
    return davAt(`${url}dav/`).list("v1/");
  };
  const file = (href: string, prefix = "D") =>
    `<${prefix}:response><${prefix}:href>${href}</${prefix}:href><${prefix}:propstat><${prefix}:prop><${prefix}:resourcetype/></${prefix}:prop></${prefix}:propstat></${prefix}:response>`;
  const multistatus = (...responses: readonly string[]) =>
    `<D:multistatus xmlns:D="DAV:">${responses.join("")}</D:multistatus>`;

  test.each([
    [
      "entities that grow",
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${multistatus(file("/dav/v1/&b;.prs"))}`,
    ],
    [
      "an entity from a file",
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${multistatus(file("&a;"))}`,
    ],
    ["an entity nobody defined", multistatus(file("/dav/v1/&secret;.prs"))],
    ["a document that breaks off", '<D:multistatus xmlns:D="DAV:"><D:response>'],
    ["elements without end", `<a>${"<a>".repeat(5_000)}`],
    ["another namespace", '<D:multistatus xmlns:D="urn:other"/>'],
    ["no XML", "{}"],
  ])("fault 40: %s is refused", async (_what, xml) => {
    expect(await listingOf(xml)).toEqual(err({ type: "Refused", code: "BadListing" }));
  });

  test("fault 40: any prefix, whole addresses and encoded ones are read, each decoded once", async () => {
    const listed = await listingOf(
      `<x:multistatus xmlns:x="DAV:" xmlns:D="urn:other">${[
        file("/dav/v1/", "x"),
        file("/dav/v1/a.prs", "x"),
        file("http://inner.invalid:8080/dav/v1/b.prs", "x"),
        file("/dav/%76%31/c%20%281%29.prs", "x"),
        file("/dav/v1/d%2520.prs", "x"),
        file("e.prs", "x"),
        file("/dav/v1/other.prs"),
      ].join("")}</x:multistatus>`,
    );
    expect(listed.ok && listed.value.map((each) => each.name)).toEqual([
      "v1/a.prs",
      "v1/b.prs",
      "v1/c (1).prs",
      "v1/d%20.prs",
      "v1/e.prs",
    ]);
  });

  test("fault 40: names that lead elsewhere are passed over", async () => {
    const listed = await listingOf(
      multistatus(
        ...[
          "/dav/v1/../../etc/x.prs",
          "/dav/v1/..%2F..%2Fetc%2Fx.prs",
          "/dav/v1/%2e%2e/x.prs",
          "/dav/v1/a%5C..%5Cx.prs",
          "/dav/v1/x%00.prs",
          "/dav/v1/%E0%A4%A.prs",
          "/dav/v1/deep/x.prs",
          "/other/v1/x.prs",
          "http://[bad/x.prs",
        ].map((href) => file(href)),
      ),
    );
    expect(listed).toEqual(ok([]));
  });
});

test("fault 43: a laptop that sleeps in the middle goes on where it was, nothing twice", async () => {
  let isAsleep = false;
  let wakes = false;
  const { dav, one } = await davWith(({ method }, response) => {
    if (method === "PUT" && dav.count("PUT") > 15) isAsleep = true;
    return isAsleep && !wakes && (response.destroy(), true);
  });
  await one.begin();
  for (let seq = 0; seq < 40; seq += 1) await one.write(segmentBytes({ seq }));
  expect(await one.mirror()).toMatchObject({ error: { type: "Unreachable" } });
  const done = one.memory.confirmed.size;
  expect(done).toBeGreaterThan(5);
  wakes = true;
  dav.seen.length = 0;
  const resumed = await one.mirror();
  expect(resumed).toMatchObject({ value: { verifiedAt: expect.any(String), notices: [] } });
  const puts = dav.seen.filter(({ method }) => method === "PUT").map(({ url }) => url.pathname);
  expect(new Set(puts).size).toBe(puts.length);
  expect(puts.length).toBeLessThanOrEqual(40 - done);
  expect(dav.files.size).toBe(41);
});

test("fault 43: cancelling in the middle leaves whole files, and the next round finishes", async () => {
  const { dav, one, store } = await davWith(() => false);
  await one.begin();
  for (let seq = 0; seq < 30; seq += 1) await one.write(segmentBytes({ seq }));
  const stop = new AbortController();
  const cancelled = await one.mirror({
    signal: stop.signal,
    onProgress: ({ step, done }) => step === "sending" && done > 10 && stop.abort(),
  });
  expect(cancelled).toEqual(err({ type: "Cancelled" }));
  expect(dav.files.size).toBeLessThan(31);
  const two = laptop(store);
  await two.mirror();
  await one.mirror();
  await two.mirror();
  expect(await two.files()).toEqual(await one.files());
});
