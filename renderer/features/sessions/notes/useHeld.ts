import { useState } from "react";

/**
 * What was last found under `key`, for as long as the key stays the same: a peer who deletes what is
 * being filled in must not take it from under the hands of whoever types.
 */
export function useHeld<T>(found: T | undefined, key: string | null): T | undefined {
  const [held, setHeld] = useState({ key, value: found });
  if (held.key !== key || (found !== undefined && found !== held.value))
    setHeld({ key, value: found });
  return found ?? (held.key === key && key !== null ? held.value : undefined);
}
