import { EventEmitter } from "node:events";
import type { App } from "electron";
import { expect, test } from "vitest";
import { refuseCredentials } from "./refuseCredentials.ts";

test.each([
  ["certificate-error", 5, [false]],
  ["select-client-certificate", 4, []],
  ["login", 4, []],
])("fault 33, 34: %s is refused without asking", (name, answerAt, expected) => {
  const app = new EventEmitter();
  refuseCredentials(app as unknown as App);
  let isPrevented = false;
  const answers: unknown[][] = [];
  const event = { preventDefault: () => void (isPrevented = true) };
  const args = Array.from({ length: answerAt - 1 }, () => ({}));
  app.emit(name, event, ...args, (...answer: unknown[]) => void answers.push(answer));
  expect(isPrevented).toBe(true);
  expect(answers).toEqual([expected]);
});
