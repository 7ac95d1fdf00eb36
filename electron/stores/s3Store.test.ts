import { describe, expect, test } from "vitest";
import { ok } from "../../shared/result.ts";
import { storeAcceptance } from "./testing/acceptance.ts";
import { s3Store } from "./s3Store.ts";
import { smallS3 } from "./testing/smallS3.ts";
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
