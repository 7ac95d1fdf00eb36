import { asFileName } from "../../../shared/words/asFileName.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { assertNever } from "../../../shared/assertNever.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { countRecords } from "../../../shared/visit/retention/destructionCertificate.ts";
import type { DestructionCertificate } from "../../../shared/visit/kinds/destruction.ts";
import { ownEntriesIn } from "../../../shared/journal/sealedEntry.ts";
import { holdsInForce } from "../../../shared/visit/kinds/hold.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { notWrittenInWords } from "../../../shared/visit/file/visitFile.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";
import { currentLaptop } from "../../db/currentLaptop.ts";
import { wholeVisitFile } from "../../pictures/wholeVisit.ts";
import { mint } from "../../db/mint.ts";
import type { NotDestroyed } from "../../db/destroyVisit.ts";
import { useVisitRecords } from "../../db/useVisitRecords.ts";
import { deleteVisit, withUnsaved } from "../../db/keptVisits.ts";
import type { MemberView } from "../../sync/syncStatus.ts";
import { keepCertificate } from "./certificates.ts";

/** Everything of the visit to be closed, live; undefined while loading, null when it is not on this laptop. */
export const useVisitToClose = (visitId: VisitId): VisitRecords | null | undefined =>
  useVisitRecords(visitId);

/** How many entries of a private journal can be read on this laptop, and nowhere else. */
export const ownEntriesHere = ({ visit, journalEntries }: VisitRecords): number =>
  ownEntriesIn(journalEntries, currentLaptop().keys.local(visit.id).own).length;

/** An archive that was saved, and what the visit was when it was made. */
export interface SavedArchive {
  readonly of: VisitRecords;
  readonly archive: Extract<DestructionCertificate["archive"], { type: "saved" }>;
  /** Pictures that are not on this laptop, so not in it. */
  readonly without: number;
}

/** Asks where and saves the visit file as archive. The error says why not; null when called off. */
export async function saveArchive(
  records: VisitRecords,
): Promise<Result<SavedArchive, string | null>> {
  const file = await wholeVisitFile(await withUnsaved(records), mint.now());
  if (!file.ok) return err(notWrittenInWords(file.error));
  const bytes = new TextEncoder().encode(file.value);
  const suggestedName = asFileName(records.visit.host.name, { most: 80, otherwise: "Visit" });
  const saved = await bridge.saveFile({ what: "visitFile", suggestedName, bytes });
  if (!saved.ok) return err(saveErrorInWords(saved.error));
  const { fileName } = saved.value;
  return ok({
    of: records,
    archive: { type: "saved", fileName, sha256: bytesToHex(sha256(bytes)) },
    without: file.without,
  });
}

export interface Closing {
  readonly visitId: VisitId;
  /** The archive made before, or why there is none. */
  readonly archive: SavedArchive | Extract<DestructionCertificate["archive"], { type: "declined" }>;
  readonly members: readonly MemberView[];
}

/** Destroys the visit on this laptop and gives the certificate; the error says why nothing was destroyed. */
export async function closeVisit({
  visitId,
  archive,
  members,
}: Closing): Promise<Result<DestructionCertificate, string>> {
  // Asked again at the last moment: what a peer did may have come in since.
  const visit = await currentLaptop().open(visitId);
  const records = visit?.records.value();
  if (!visit || !records) return err(notDestroyedInWords({ type: "NotHere" }));
  if (holdsInForce(records.holds).length > 0)
    return err("A disclosure hold was placed on the visit meanwhile. Nothing was destroyed.");
  if ("of" in archive && archive.of !== records)
    return err(
      "The visit has changed since the archive was saved. Nothing was destroyed. Go back and save the archive again.",
    );
  const { version } = await bridge.appInfo();
  const counted = { records: countRecords(records), actions: visit.state.size };
  const removed = await deleteVisit(visitId);
  if (!removed.ok) return err(notDestroyedInWords(removed.error));
  const { team, device, files, left } = removed.value;
  const { id, host, programme, daysOnSite } = records.visit;
  const certificate: DestructionCertificate = {
    visit: { id, host: host.name, programme, daysOnSite },
    team,
    device,
    deviceName: members.find(({ isMe }) => isMe)?.name ?? null,
    appVersion: version,
    at: mint.now(),
    ...counted,
    files,
    archive: "of" in archive ? archive.archive : archive,
    elsewhere: otherLaptops(members).map(laptopInWords),
    left: [...left],
  };
  // Shown in any case; kept only so that a lock or a crash does not take it away.
  await keepCertificate(certificate).catch(() => undefined);
  return ok(certificate);
}

/** Members' laptops beside this one that may hold the visit. */
export const otherLaptops = (members: readonly MemberView[]): readonly MemberView[] =>
  members.filter(({ isMe, isRemoved }) => !isMe && !isRemoved);

/** "MC, Head of service, Munbridge City". */
export const laptopInWords = ({ name, role, organisation }: MemberView): string =>
  [name, role, organisation].filter((part) => part !== "").join(", ");

/** Whether what was typed is the host's name; capitals and spaces do not matter. */
export function isNameOfHost(typed: string, host: string): boolean {
  const plain = (text: string) =>
    text.normalize("NFC").trim().replaceAll(/\s+/gu, " ").toLocaleLowerCase("en-GB");
  return plain(typed) === plain(host);
}

/** Why nothing was destroyed, and what to do. */
export function notDestroyedInWords(error: NotDestroyed): string {
  switch (error.type) {
    case "NotHere":
      return "The visit is not on this laptop any more.";
    case "KeysNotDestroyed":
      return `The keys could not be destroyed (${error.reason}), so nothing was: the visit is as it was. If the disk is full, free some room, then try again.`;
    default:
      return assertNever(error);
  }
}
