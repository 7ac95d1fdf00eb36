import { useEffect, useState } from "react";

const minute = 60_000;

/** The time now, to the minute: what says "14:02" must say "yesterday 14:02" after midnight. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
