/** Resolves when the window has nothing else to do: true then, false when it was called off before. */
export const idle = (signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const handle = requestIdleCallback(() => resolve(true), { timeout: 2_000 });
    signal.addEventListener("abort", () => {
      cancelIdleCallback(handle);
      resolve(false);
    });
  });
