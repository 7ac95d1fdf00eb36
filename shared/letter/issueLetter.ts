import { err, ok, type Result } from "../result.ts";
import { issuedLetterId } from "../visit/issued/issuedLetter.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import type { Peer } from "../visit/kinds/peer.ts";
import { LetterId } from "../visit/ids.ts";
import type { Mint } from "../visit/programme/programme.ts";
import { canIssue } from "./checkLetter.ts";
import { type IssuedLetter, issuedVersions } from "./issuedVersions.ts";
import { type LetterProblem, standsInTheWay } from "./problems/letterProblem.ts";
import { letterHash } from "../visit/issued/letterHash.ts";
import type { LetterModel } from "../visit/issued/letterModel.ts";
import { saysTheSame } from "./versions/reissue.ts";

/** Who issues: a peer in the seat that the peer has. */
export type Signer = Pick<Peer, "initials" | "seat" | "role" | "organisation">;

/**
 * Why a letter is not issued: something stands in the way, the last version says just the same, or it
 * is not the lead who would issue it. `lead` is null while nobody has the lead's seat.
 */
export type IssueError =
  | { readonly type: "NotTheLead"; readonly lead: Signer | null }
  | { readonly type: "Refused"; readonly problems: readonly LetterProblem[] }
  | { readonly type: "SameAsVersion"; readonly version: number };

/** What is to be issued: `model` composed from `draft`, `problems` and `pagesFilled` of that model. */
export interface IssueLetterInput {
  readonly draft: Letter;
  /** Every letter of the visit, issued ones among them. */
  readonly letters: readonly Letter[];
  readonly model: LetterModel;
  readonly problems: readonly LetterProblem[];
  /** As laid out, at most 4. */
  readonly pagesFilled: number;
  readonly peers: readonly Peer[];
  /** Who sits at this laptop; null when the team's table does not tell. */
  readonly signer: Signer | null;
}

/**
 * The row of the next version: a copy of the draft with what was issued, word for word. Nothing is
 * saved and the draft is not touched: it goes on for the version after. Refuses with every problem
 * that is not mere advice, when nothing has changed since the last version, and whoever is not in the
 * lead's seat. Its id is made from what it says: no other words can ever stand under it.
 */
export function issueLetter(input: IssueLetterInput, mint: Mint): Result<IssuedLetter, IssueError> {
  const { draft, letters, model, problems, pagesFilled, signer, peers } = input;
  if (signer?.seat !== "lead")
    return err({ type: "NotTheLead", lead: peers.find(({ seat }) => seat === "lead") ?? null });
  if (!canIssue(problems))
    return err({
      type: "Refused",
      problems: problems.filter(standsInTheWay),
    });
  const contentHash = letterHash(model);
  const [last] = issuedVersions(letters);
  if (last !== undefined && saysTheSame(model, last.issued.model))
    return err({ type: "SameAsVersion", version: last.version });
  const at = mint.now();
  const { initials: by, seat, role, organisation } = signer;
  const content = {
    visitId: draft.visitId,
    version: (last?.version ?? 0) + 1,
    issued: { at, contentHash, pagesFilled, model },
    signed: { by, seat, role, organisation, contentHash, at },
  };
  return ok({ ...draft, ...content, id: LetterId.parse(issuedLetterId(content)) });
}
