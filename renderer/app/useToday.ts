import { useEffect, useState } from "react";
import { today as now } from "../ui/today.ts";

const minute = 60_000;

/** The day it is in England, also past midnight and in an app left open over it. */
export function useToday(): string {
  const [today, setToday] = useState(now);
  useEffect(() => {
    // The same day draws nothing anew.
    const timer = setInterval(() => setToday(now()), minute);
    return () => clearInterval(timer);
  }, []);
  return today;
}
