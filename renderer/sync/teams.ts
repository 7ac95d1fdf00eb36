import type { Result } from "../../shared/result.ts";
import type { Person } from "../../shared/team/card.ts";
import type { InvitationError } from "../../shared/team/invitation.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { TeamSync } from "./teamSync.ts";

export type JoinError =
  | InvitationError
  /** This visit is on this laptop already, from a file or another team. */
  | { readonly type: "AlreadyHere" };

export interface JoinInput {
  readonly file: Uint8Array;
  /** As typed: case, commas and line breaks do not matter. */
  readonly words: string;
  readonly person: Person;
}

/** The team of a visit on this laptop. Rejects when this laptop has no keys of the visit. */
export const teamSync = (visitId: VisitId): Promise<TeamSync> =>
  Promise.reject(new Error(`no team of ${visitId} is open`));

/** Takes an invitation up: keys, a card in the segment folder, an empty visit to fetch. */
export const joinTeam = (_input: JoinInput): Promise<Result<VisitId, JoinError>> =>
  Promise.reject(new Error("nobody can join yet"));
