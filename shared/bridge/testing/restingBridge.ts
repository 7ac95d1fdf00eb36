import type { Bridge } from "../bridge.ts";
import { bridgeMethods } from "../methods.ts";

/** For tests: a main process of which only the given methods answer; any other call fails the test. */
export function restingBridge(methods: Partial<Bridge> = {}): Bridge {
  const rest = bridgeMethods.map((name) => [
    name,
    () => Promise.reject(new Error(`${name} was not expected`)),
  ]);
  return { ...Object.fromEntries(rest), ...methods } as Bridge; // one entry per method
}
