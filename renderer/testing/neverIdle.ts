/**
 * For tests: a window that is never idle. What is only done ahead of need (an idle callback without a
 * timeout) stays away, and with it most of a short test's work; a test of such work calls it itself.
 * Stands alone: the whole-app tests have it run in the page as it is.
 */
export function neverIdle(): void {
  const request = globalThis.requestIdleCallback;
  globalThis.requestIdleCallback = (callback, options) =>
    options?.timeout === undefined ? 0 : request(callback, options);
}
