import { addEpochs, type VisitKeys } from "../team/keyRing.ts";
import type { FolderFile } from "./intake.ts";
import { receive, type Received } from "./receive.ts";
import { nothingReceived } from "./receiveState.ts";

/**
 * What a team's files come to for one who remembers nothing: for a visit that is rebuilt, restored or
 * rescued. Judged by nothing but `receive`, as at every sync: what is refused there comes in by no other
 * way, and a line in a member's name whose author is still in the team waits here as well.
 */
export async function actionsInFiles(
  files: readonly FolderFile[],
  keys: VisitKeys,
  now: string,
): Promise<Received> {
  const first = await receive(files, nothingReceived, { keys, now });
  if (first.newEpochKeys.length === 0) return first;
  // Keys that rosters brought may open what the ring alone did not.
  return receive(files, nothingReceived, { keys: addEpochs(keys, first.newEpochKeys), now });
}
