import { formFromFile } from "../practice/editForm.ts";
import { PeerId, QuestionnaireId } from "../visit/ids.ts";
import type { Peer } from "../visit/kinds/peer.ts";
import { beginVisit, type Mint, type VisitBasics } from "../visit/programme/programme.ts";
import type { RecordOf } from "../visit/records.ts";
import type { Visit } from "../visit/kinds/visit.ts";
import type { ProgrammeFile } from "./programmeFile.ts";

/** Whoever begins the visit, as they stand in the team's table. */
export type Beginner = Pick<Peer, "initials" | "seat" | "role" | "organisation">;

/** What a visit begins with. */
export interface Begun {
  readonly visit: Visit;
  readonly enquiries: readonly RecordOf<"enquiries">[];
  readonly practiceForms: readonly RecordOf<"practiceForms">[];
  readonly questionnaires: readonly RecordOf<"questionnaires">[];
  readonly peers: readonly Peer[];
}

/**
 * A visit begun from a programme: its lines of enquiry with their prompts, its practice forms, and who
 * begins it, where they say so. Nothing is saved. Ids and time come from `mint`.
 */
export function beginFromProgramme(
  programme: ProgrammeFile,
  basics: VisitBasics & { readonly beginner?: Beginner | undefined },
  mint: Mint,
): Begun {
  const { beginner, ...plain } = basics;
  const { visit, enquiries } = beginVisit(programme, plain, mint);
  return {
    visit,
    enquiries,
    practiceForms: programme.forms.map((form, i) =>
      formFromFile(form, { visitId: visit.id, order: i + 1 }),
    ),
    questionnaires: (programme.questionnaires ?? []).map((words, i) => ({
      id: QuestionnaireId.parse(mint.newId()),
      visitId: visit.id,
      order: i + 1,
      ...words,
    })),
    peers:
      beginner === undefined
        ? []
        : [
            {
              id: PeerId.parse(mint.newId()),
              visitId: visit.id,
              order: 1,
              skills: [],
              ...beginner,
            },
          ],
  };
}
