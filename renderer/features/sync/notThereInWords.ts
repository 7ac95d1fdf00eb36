import { capital } from "../../../shared/words/capital.ts";
import { counted, listInWords } from "../../../shared/words/inWords.ts";
import type { MissingPicture, SyncStatus } from "../../sync/syncStatus.ts";

/** Pictures that were looked for and are not there, and what can be done about it; null when there are none. */
export function notThereInWords({ pictures: { missing }, members }: SyncStatus): {
  readonly pictures: readonly MissingPicture[];
  readonly title: string;
  readonly why: string;
  readonly whatToDo: string;
} | null {
  const pictures = missing.filter(({ isNotThere }) => isNotThere);
  if (pictures.length === 0) return null;
  const mayHave = members.filter(({ isMe, isRemoved }) => !isMe && !isRemoved);
  const adders = mayHave.filter(({ device }) => pictures.some(({ addedBy }) => addedBy === device));
  const names = [...new Set(adders.map(({ name }) => name))];
  const whom = names.length === 0 ? "whoever of the team sees them" : listInWords(names);
  const isOne = pictures.length === 1;
  return {
    pictures,
    title: `${capital(counted(pictures.length, "picture"))} ${isOne ? "has" : "have"} not come`,
    why: `${isOne ? "Its" : "Their"} words are here and count as evidence. ${isOne ? "The picture itself was" : "The pictures themselves were"} not in the place or on the stick that this laptop looked at last: no laptop has sent ${isOne ? "it" : "them"} there, or it was filled by an earlier version of the app, which carries words alone.`,
    whatToDo: `Ask ${whom} to sync, or to copy to the stick anew, with the version of the app that you have, or a newer one. ${isOne ? "It then comes" : "They then come"} with your next sync, or when you merge from that stick.`,
  };
}
