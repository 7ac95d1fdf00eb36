import { useLiveQuery } from "dexie-react-hooks";
import { currentLaptop } from "../../../db/currentLaptop.ts";

const key = "sessionKeysHidden";

/** Whether the footer with the keys is shown; remembered on this laptop. Undefined for a moment at first. */
export function useKeysShown(): readonly [boolean | undefined, (isShown: boolean) => void] {
  const hidden = useLiveQuery(async () => (await currentLaptop().readFact("", key)) === true);
  return [
    hidden === undefined ? undefined : !hidden,
    (isShown) => void currentLaptop().writeFact("", key, !isShown),
  ];
}
