import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import { currentLaptop } from "../../../db/currentLaptop.ts";

/** What whoever types on this laptop said of a "-" at the start of a line: a mark, or their bullet. */
export type DashMeaning = "area" | "bullet";

/** What was said of it in this session; null until it is, undefined for a moment at first. */
export function useDashMeaning({
  id,
  visitId,
}: Session): readonly [DashMeaning | null | undefined, (meaning: DashMeaning) => void] {
  const key = `dash ${id}`;
  const meaning = useLiveQuery(async (): Promise<DashMeaning | null> => {
    const said = await currentLaptop().readFact(visitId, key);
    return said === "area" || said === "bullet" ? said : null;
  }, [visitId, key]);
  // The next line may be typed before the answer is on the disk.
  const [answered, setAnswered] = useState<{ readonly key: string; readonly as: DashMeaning }>();
  const answer = (as: DashMeaning) => {
    setAnswered({ key, as });
    void currentLaptop().writeFact(visitId, key, as);
  };
  return [answered?.key === key ? answered.as : meaning, answer];
}
