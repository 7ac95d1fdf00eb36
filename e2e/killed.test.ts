import { expect, test } from "vitest";
import { killWhileTyping } from "./survive/killing.ts";
import { typedLines, typedSession } from "./survive/typedSession.ts";

// `npm run test:soak` does it again and again, and `npm run bench:kill` many times on one profile.
const kills = 3;
// In keys, so that a machine that stalls is no fault; `npm run bench:kill` holds it to a quarter of a second.
const grace = { keys: 40 };

test.skipIf(process.platform !== "linux")(
  `killed ${kills} times while a session is typed, the app has every line and the half-typed one (skipped off Linux)`,
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const { userData, address } = await typedSession();
    const killing = await killWhileTyping({ userData, address, kills, grace, seed });
    const none = { lost: [], doubled: [], lostTyping: [], errors: [] };
    expect(killing, `with the seed ${seed}`).toMatchObject(none);
    expect(killing.acknowledged).toBeGreaterThan(typedLines.length);
  },
);
