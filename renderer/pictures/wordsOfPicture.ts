import type { Session } from "../../shared/visit/kinds/session.ts";
import { keptText } from "../db/textDraft.ts";

/**
 * What somebody says that a picture of a session shows, before it is added: kept at every key, so that it
 * stands there again after the dialog was left, locked or closed.
 */
export const wordsOfPicture = ({ id, visitId }: Session) =>
  keptText(visitId, `picture of session ${id}`);
