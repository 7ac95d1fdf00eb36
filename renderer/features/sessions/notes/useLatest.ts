import { useCallback, useEffect, useRef } from "react";

/** A function that stays the same object and always runs the latest `run`: for rows that must not redraw. */
export function useLatest<A extends readonly unknown[]>(
  run: (...args: A) => void,
): (...args: A) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
