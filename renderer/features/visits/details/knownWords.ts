import { set } from "../../../../shared/visit/change.ts";
import { keyOfWord } from "../../../../shared/visit/knownWords.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { run } from "../../../db/run.ts";

/** From now on the word is spelled so for everybody in this visit. */
export const knowInVisit = ({ id }: Visit, word: string): Promise<void> =>
  run(id, `Know “${word}”`, ({ visit }) => [
    set("visits", visit, { knownWords: { [keyOfWord(word)]: word } }),
  ]);

/** The word is underlined again. */
export const forgetInVisit = ({ id }: Visit, word: string): Promise<void> =>
  run(id, `Forget “${word}”`, ({ visit }) => [
    set("visits", visit, { knownWords: { [keyOfWord(word)]: null } }),
  ]);
