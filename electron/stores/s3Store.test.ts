import { describe, expect, test } from "vitest";
import { err, ok } from "../../shared/result.ts";
import { segmentBytes } from "../segments/testing/segmentBytes.ts";
import { storeAcceptance } from "./testing/acceptance.ts";
import { s3Store } from "./s3Store.ts";
import { smallS3 } from "./testing/smallS3.ts";
import { laptop } from "./testing/laptop.ts";
import { say } from "./testing/webServer.ts";
import { hasSwift, startSwift } from "./testing/swift.ts";

describe.skipIf(!hasSwift)("OpenStack Swift's S3 (skipped where it is not installed)", () => {
  storeAcceptance(async () => {
    const { place, plant } = await startSwift();
    return {
      store: s3Store(place, { fetch }),
      plant,
      many: 120,
      barred: {
        store: s3Store({ ...place, secretAccessKey: "wrong" }, { fetch }),
        error: "SignInNeeded",
      },
    };
  });
});

test("a service that keeps to If-None-Match is asked once whether a file is there, and then trusted", async () => {
  const { place, objects, seen } = await smallS3();
  const store = s3Store(place, { fetch });
  const methods = () => seen.splice(0).map(({ method }) => method);
  expect(await store.putIfAbsent("v1/a/1.prs", new Uint8Array([1]))).toEqual(ok("Created"));
  expect(methods()).toEqual(["GET", "PUT", "PUT"]);
  expect(await store.putIfAbsent("v1/a/1.prs", new Uint8Array([2]))).toEqual(ok("Exists"));
  expect(await store.putIfAbsent("v1/a/2.prs", new Uint8Array([3]))).toEqual(ok("Created"));
  expect(methods()).toEqual(["PUT", "PUT"]);
  expect(objects.get("v1/a/1.prs")).toEqual(Buffer.from([1]));
});

test("fault 51: a listing that never ends is given up, in pages and in files", async () => {
  let asked = 0;
  const endless = await smallS3({
    fault: (request, response) => {
      if (request.method !== "GET" || !request.url.searchParams.has("list-type")) return false;
      asked += 1;
      say(
        response,
        200,
        { "content-type": "application/xml" },
        `<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>${asked}</NextContinuationToken></ListBucketResult>`,
      );
      return true;
    },
  });
  expect(await s3Store(endless.place, { fetch }).list("v1/a/")).toEqual(
    err({ type: "TooManyFiles" }),
  );
  expect(asked).toBeLessThanOrEqual(200);
});

test("fault 51: a service that has whatever it is asked for is not asked without end", async () => {
  let asked = 0;
  const { place } = await smallS3({
    fault: (request, response) => {
      const name = /\/(\d{12})\.prs$/.exec(request.url.pathname);
      if (request.method !== "GET" || name === null) return false;
      asked += 1;
      say(response, 200, { etag: '"1"' }, segmentBytes({ seq: Number(name[1]) }));
      return true;
    },
  });
  const one = laptop(s3Store(place, { fetch }));
  await one.write(segmentBytes({ seq: 1 }));
  await one.mirror();
  expect(asked).toBeLessThan(1_100);
});
