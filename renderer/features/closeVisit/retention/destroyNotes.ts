import { err, ok, type Result } from "../../../../shared/result.ts";
import { decidingRule } from "../../../../shared/visit/agreed/bothSides.ts";
import { countRecords } from "../../../../shared/visit/retention/destructionCertificate.ts";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import type { DestructionCertificate } from "../../../../shared/visit/kinds/destruction.ts";
import { holdsInForce } from "../../../../shared/visit/kinds/hold.ts";
import { recordTables, type VisitRecords } from "../../../../shared/visit/records.ts";
import { isReduced, reducedVisit } from "../../../../shared/visit/retention/reducedVisit.ts";
import { holdInWords } from "../../../../shared/visit/retention/retentionInWords.ts";
import { issuedVersions } from "../../../../shared/letter/issuedVersions.ts";
import { londonDate, londonDay, londonTime } from "../../../../shared/words/londonTime.ts";
import { bridge } from "../../../bridge/bridge.ts";
import { currentLaptop } from "../../../db/currentLaptop.ts";
import { mint } from "../../../db/mint.ts";
import { NotFinished, type NotReduced } from "../../../db/reduceVisit.ts";
import type { MemberView } from "../../../sync/syncStatus.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { laptopInWords, notDestroyedInWords, otherLaptops } from "../closing.ts";
import { sayBegun } from "./retentionCommands.ts";

/** Records that keep the notes from being destroyed unseen: concerns that nobody closed, matters not settled. */
const openConcernsOf = ({
  concerns,
  matters,
}: Pick<VisitRecords, "concerns" | "matters">): number =>
  concerns.filter(({ closed }) => !closed).length +
  matters.filter(({ settled }) => !settled).length;

/** How much goes and how much stays, of each kind. */
export function goesAndStays(records: VisitRecords, today: string) {
  const kept = countRecords(reducedVisit(records, { at: mint.now(), today }));
  const all = countRecords(records);
  const gone = recordTables.map((table) => [table, all[table] - kept[table]] as const);
  return { kept, gone: Object.fromEntries(gone) as Readonly<Record<string, number>> };
}

/** Says to the team, in the visit as it still is, that this laptop destroys the notes, and syncs it. In words for the certificate; the error says why the team was not told. */
export async function tellTeam(
  visitId: VisitId,
  sync: TeamSync,
  errorInWords: (
    error: Extract<Awaited<ReturnType<TeamSync["syncNow"]>>, { ok: false }>["error"],
  ) => string,
): Promise<Result<string, string>> {
  const { members, store, isSample } = sync.status.value();
  const own = members.find(({ isMe }) => isMe);
  const laptop = currentLaptop().keys.of(visitId)?.device.id ?? "";
  await sayBegun(visitId, { laptop, laptopName: own?.name ?? "A laptop of the team" });
  if (otherLaptops(members).length === 0)
    return ok("No other laptop of the team is known on this one.");
  if (store === null || isSample) return err("no shared place is chosen, so nothing could be sent");
  const synced = await sync.syncNow();
  return synced.ok
    ? ok(
        `The team was told by sync at ${londonTime(mint.now())} that this laptop destroys its notes.`,
      )
    : err(errorInWords(synced.error));
}

export interface Destroying {
  readonly visitId: VisitId;
  readonly members: readonly MemberView[];
  /** Whether the team was told, in words. */
  readonly told: string;
}

/** Destroys the notes on this laptop, keeps what was agreed, and gives the certificate; the error says why nothing was destroyed. */
export async function destroyNotes({
  visitId,
  members,
  told,
}: Destroying): Promise<Result<DestructionCertificate, string>> {
  const laptop = currentLaptop();
  const { version } = await bridge.appInfo();
  const found = await laptop.open(visitId);
  // What is still being typed of what is kept stays.
  await found?.drafts.flush();
  const records = found?.records.value();
  if (!found || !records) return err(refusalInWords({ type: "NotHere" }));
  // Asked again at the last moment: what a peer did may have come in since.
  if (holdsInForce(records.holds).length > 0)
    return err("A hold was placed on the visit meanwhile. Nothing was destroyed.");
  try {
    const reduced = await laptop.reduce(visitId, async ({ state }) => {
      const at = mint.now();
      const before = state.records ?? records;
      const today = londonDate(at);
      // Of one that is reduced already it stays as it was: a concern's own day has come.
      const kept = reducedVisit(before, { at: before.visit.notesDestroyedAt ?? at, today });
      return {
        records: kept,
        certificate: certificateOf({
          before,
          kept,
          at,
          version,
          told,
          actions: state.size,
          members,
        }),
      };
    });
    return reduced.ok ? reduced : err(refusalInWords(reduced.error));
  } catch (fault) {
    if (!(fault instanceof NotFinished)) throw fault;
    return err(
      "The keys of the notes are destroyed, and what is kept is safe, but the rest could not be finished now. Restart Critical Friend: it goes on to the end by itself.",
    );
  }
}

function certificateOf({
  before,
  kept,
  at,
  version,
  told,
  actions,
  members,
}: {
  readonly before: VisitRecords;
  readonly kept: VisitRecords;
  readonly at: string;
  readonly version: string;
  readonly told: string;
  readonly actions: number;
  readonly members: readonly MemberView[];
}): DestructionCertificate {
  const { visit, holds } = before;
  const { id, host, programme, daysOnSite } = visit;
  const keys = currentLaptop().keys.of(id);
  const [all, stays] = [countRecords(before), countRecords(kept)];
  const rule = decidingRule(before, "retention");
  return {
    visit: { id, host: host.name, programme, daysOnSite },
    team: keys?.team ?? "",
    device: keys?.device.id ?? "",
    deviceName: members.find(({ isMe }) => isMe)?.name ?? null,
    appVersion: version,
    at,
    records: Object.fromEntries(recordTables.map((table) => [table, all[table] - stays[table]])),
    actions,
    files: 0,
    archive: { type: "declined", reason: "What was agreed is kept in the app." },
    elsewhere: otherLaptops(members).map((member) => whatIsKnown(member, before)),
    left: [],
    reduction: {
      parts: kept.visit.keeps,
      kept: Object.fromEntries(recordTables.map((table) => [table, stays[table]])),
      letters: issuedVersions(kept.letters).map(({ version: number, issued }) => ({
        version: number,
        issuedAt: issued.at,
        contentHash: issued.contentHash,
      })),
      agreedFor: isReduced(before) ? null : visit.destroyOn,
      rule: rule && { text: rule.text, standing: rule.standing.slice(0, 500) },
      concernsUntil: kept.concerns.flatMap(({ destroyOn }) => destroyOn ?? []).sort(),
      openConcerns: openConcernsOf(before),
      holds: holds.map(holdInWords),
      laptops: otherLaptops(members).map((member) => ({
        device: member.device,
        name: laptopInWords(member).slice(0, 500),
      })),
      told,
    },
  };
}

/** "MC, Head of service, Munbridge City: said on 12 December 2024 that it destroys the notes". */
function whatIsKnown(member: MemberView, { destructions }: VisitRecords): string {
  const said = destructions.find(({ laptop }) => laptop === member.device);
  const known =
    said === undefined
      ? "nothing is known of its notes"
      : `said on ${londonDay(said.at)} that it destroys the notes`;
  return `${laptopInWords(member)}: ${known}`.slice(0, 500);
}

/** Why nothing was destroyed, and what to do. */
const refusalInWords = (error: NotReduced): string =>
  error.type === "KeptNotWritten"
    ? `What is kept could not be written first (${error.reason}), so nothing was destroyed: the visit is as it was. If the disk is full, free some room, then try again.`
    : notDestroyedInWords(error);
