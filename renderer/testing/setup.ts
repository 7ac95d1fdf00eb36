import { destroyAnnouncer } from "react-aria/private/live-announcer/LiveAnnouncer";
import { afterEach } from "vitest";
import { cleanup } from "vitest-browser-react";
import { clearMain } from "./mainInMemory.ts";
import { neverIdle } from "./neverIdle.ts";

neverIdle();

// The page goes on to the next test and the next file: nothing is left in it.
afterEach(async () => {
  await cleanup();
  destroyAnnouncer();
  localStorage.clear();
  sessionStorage.clear();
  clearMain();
  delete document.documentElement.dataset["theme"];
});
