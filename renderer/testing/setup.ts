import { afterEach } from "vitest";
import { clearMain } from "./mainInMemory.ts";

afterEach(() => {
  clearMain();
  delete document.documentElement.dataset["theme"];
});
