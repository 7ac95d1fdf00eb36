import type { ReactElement } from "react";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { WordList } from "../../../ui/lists/WordList.tsx";
import { forgetInVisit, knowInVisit } from "./knownWords.ts";

/** Words that are right in this visit, for everybody in the team, though the dictionary has not got them. */
export function SpellingPart({ visit }: { readonly visit: Visit }): ReactElement {
  return (
    <section aria-labelledby="details-spelling">
      <h2 id="details-spelling">Spelling</h2>
      <p className="cf-soft">
        Spelling is checked in British English, with the words of the field. The names of the host,
        its groups and what initials stand for are known already.
      </p>
      <WordList
        label="Also spelled so in this visit"
        hint="The name of a service or a team. Not underlined for anybody in the team."
        words={Object.values(visit.knownWords).toSorted((a, b) => a.localeCompare(b, "en-GB"))}
        onAdd={(word) => void knowInVisit(visit, word)}
        onRemove={(word) => void forgetInVisit(visit, word)}
      />
    </section>
  );
}
