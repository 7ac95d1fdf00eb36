import { afterEach } from "vitest";
import { clearMain } from "./mainInMemory.ts";
import { neverIdle } from "./neverIdle.ts";

neverIdle();

afterEach(() => {
  clearMain();
  delete document.documentElement.dataset["theme"];
});
