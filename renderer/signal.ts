import { useSyncExternalStore } from "react";

/** A value that changes, and tells whoever looks at it. */
export class Signal<T> {
  readonly #listeners = new Set<() => void>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  readonly value = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  set(value: T): void {
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
}

/** What a screen needs of a signal. */
export type Watched<T> = Pick<Signal<T>, "value" | "subscribe">;

/** The value of a signal, live; undefined while there is no signal. */
export function useSignal<T>(signal: Watched<T>): T;
export function useSignal<T>(signal: Watched<T> | null | undefined): T | undefined;
export function useSignal<T>(signal: Watched<T> | null | undefined): T | undefined {
  return useSyncExternalStore<T | undefined>(signal?.subscribe ?? never, signal?.value ?? nothing);
}

const never = () => () => undefined;
const nothing = () => undefined;
