/** A window that is reloading or closing needs a moment to let go of the place. */
const waitForPlaceMs = 1_500;

/** Two windows on one database would undo each other's work. False when another has the place; held until this window closes. */
export function takeTheOnlyPlace(): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request("critical-friend", { signal: AbortSignal.timeout(waitForPlaceMs) }, () => {
        resolve(true);
        return new Promise<void>(() => {});
      })
      .catch(() => resolve(false));
  });
}
