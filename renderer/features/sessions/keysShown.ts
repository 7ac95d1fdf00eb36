import { useLiveQuery } from "dexie-react-hooks";
import { currentDb } from "../../db/currentDb.ts";

const key = "sessionKeysHidden";

/** Whether the footer with the keys is shown; remembered on this laptop. Undefined for a moment at first. */
export function useKeysShown(): readonly [boolean | undefined, (isShown: boolean) => void] {
  const hidden = useLiveQuery(async () => (await currentDb().meta.get(key))?.value === true);
  return [
    hidden === undefined ? undefined : !hidden,
    (isShown) => void currentDb().meta.put({ key, value: !isShown }),
  ];
}
