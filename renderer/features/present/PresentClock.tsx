import { useEffect, useState, type ReactElement } from "react";
import { londonTime } from "../../../shared/words/londonTime.ts";

/** The time of day, and how long the screen has been open. */
export function PresentClock(): ReactElement {
  const [began] = useState(() => Date.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - began) / 1000));
  const passed = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <span className="cf-present-clock">
      {londonTime(new Date(now).toISOString())} <span className="cf-soft">· {passed} so far</span>
    </span>
  );
}
