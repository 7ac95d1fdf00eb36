import { randomBytes } from "@noble/hashes/utils.js";
import { err, ok, type Result } from "../../shared/result.ts";
import { makeCard } from "../../shared/segments/makeCard.ts";
import type { Person } from "../../shared/team/card.ts";
import {
  acceptInvitation,
  type InvitationError,
  readInvitation,
} from "../../shared/team/invitation.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import { currentLaptop } from "../db/currentLaptop.ts";
import type { OpenVisit } from "../db/openVisit.ts";
import { openTeam } from "./openTeam.ts";
import { stretch } from "./stretch.ts";
import { writeCardFile } from "./teamFiles.ts";
import type { TeamSync } from "./teamSync.ts";

const teams = new WeakMap<OpenVisit, Promise<TeamSync>>();

/** The team of a visit on this laptop, opened at the first call. Rejects for a visit that is not here. */
export async function teamSync(visitId: VisitId): Promise<TeamSync> {
  const laptop = currentLaptop();
  const visit = await laptop.open(visitId);
  if (visit === null) throw new Error("this visit is not on this laptop");
  const team = teams.get(visit) ?? openTeam(laptop, visit);
  teams.set(visit, team);
  team.catch(() => teams.delete(visit));
  return team;
}

export type JoinError =
  | InvitationError
  /** This visit is on this laptop already, from a file or another team. */
  | { readonly type: "AlreadyHere" }
  /** Nobody typed initials, and the invitation says none. */
  | { readonly type: "NoInitials" };

export interface JoinInput {
  readonly file: Uint8Array;
  /** As typed: case, commas and line breaks do not matter. */
  readonly words: string;
  /** With no name: under the initials that the invitation is for. */
  readonly person: Person;
}

/** Takes up an invitation: the visit is then on this laptop, empty until the first sync. */
export async function joinTeam({
  file,
  words,
  person: { name, ...person },
}: JoinInput): Promise<Result<VisitId, JoinError>> {
  const laptop = currentLaptop();
  const now = new Date(laptop.now());
  const invitation = await readInvitation(file, words, { now, stretch });
  if (!invitation.ok) return invitation;
  const visitId = VisitId.parse(invitation.value.visitId);
  if (laptop.keys.of(visitId) !== undefined) return err({ type: "AlreadyHere" });
  const initials = name || invitation.value.initials;
  if (initials === undefined) return err({ type: "NoInitials" });
  const keys = acceptInvitation(invitation.value, randomBytes);
  const joining = { type: "invitation", invitation: invitation.value } as const;
  const card = await makeCard(keys, { name: initials, ...person }, joining, {
    at: laptop.now(),
    random: randomBytes,
  });
  await laptop.keys.put(keys);
  await writeCardFile(keys, card);
  await laptop.open(visitId);
  return ok(visitId);
}
