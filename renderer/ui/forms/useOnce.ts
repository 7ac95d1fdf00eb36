import { useRef } from "react";

/**
 * The action, done once however often it is asked for: Enter twice begins one visit, and adds one session.
 * Only what failed can be tried again. For what ends with its form or screen.
 */
export function useOnce<Args extends readonly unknown[]>(
  action: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  const isBegun = useRef(false);
  return async (...args) => {
    if (isBegun.current) return;
    isBegun.current = true;
    try {
      await action(...args);
    } catch (error) {
      isBegun.current = false;
      throw error;
    }
  };
}
