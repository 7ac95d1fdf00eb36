import { describe } from "vitest";
import { storeAcceptance } from "./acceptance.ts";
import { s3Store } from "./s3Store.ts";
import { hasSwift, startSwift } from "./testing/swift.ts";

describe.skipIf(!hasSwift)("OpenStack Swift's S3 (skipped where it is not installed)", () => {
  storeAcceptance(async () => {
    const { place, plant } = await startSwift();
    return {
      store: s3Store(place, { fetch }),
      plant,
      many: 250,
      barred: {
        store: s3Store({ ...place, secretAccessKey: "wrong" }, { fetch }),
        error: "SignInNeeded",
      },
    };
  });
});
