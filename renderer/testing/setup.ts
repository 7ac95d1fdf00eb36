import { afterEach } from "vitest";
import { cleanup } from "vitest-browser-react";
import { clearMain } from "./mainInMemory.ts";
import { neverIdle } from "./neverIdle.ts";

neverIdle();

// The page goes on to the next test: nothing is left in it.
afterEach(async () => {
  await cleanup();
  for (const log of document.querySelectorAll("[data-live-announcer] > *")) log.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  clearMain();
  delete document.documentElement.dataset["theme"];
});
