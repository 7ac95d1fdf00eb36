import { buildIfStale } from "../build/buildIfStale.ts";

/** Before the first whole-app test: builds the app, so that the tests never run an old one. */
export function setup(): void {
  buildIfStale({ quietly: true });
}
