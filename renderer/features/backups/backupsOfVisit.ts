import { useCallback, useEffect, useState } from "react";
import { assertNever } from "../../../shared/assertNever.ts";
import type { BackupFile, FolderError } from "../../../shared/bridge/segmentFolder.ts";
import type { Action } from "../../../shared/ops/action.ts";
import { VisitState } from "../../../shared/ops/visitState.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { BackupError } from "../../../shared/segments/sealBackup.ts";
import { countRecords } from "../../../shared/visit/retention/destructionCertificate.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { kindOf, recordTables, type VisitRecords } from "../../../shared/visit/records.ts";
import { bridge } from "../../bridge/bridge.ts";
import { currentLaptop } from "../../db/currentLaptop.ts";
import { rollingBackups } from "../../sync/rollingBackups.ts";
import { useSignal } from "../../signal.ts";
import { shortOfSpace } from "../../sync/freeSpace.ts";
import { readBackup } from "../../sync/readBackup.ts";

/** The list of backups of a visit. */
export interface BackupList {
  /** The newest first; undefined while it is read. */
  readonly files: readonly BackupFile[] | undefined;
  readonly trouble: string | null;
  readonly readAgain: () => void;
}

/** Backups of a visit on this laptop. */
export function useBackupList(visitId: VisitId): BackupList {
  const [listed, setListed] = useState<Result<readonly BackupFile[], FolderError>>();
  const read = useCallback(() => listBackups(visitId).then(setListed), [visitId]);
  useEffect(() => void read(), [read]);
  return {
    files: listed?.ok === true ? listed.value : listed && [],
    trouble: listed?.ok === false ? backupErrorInWords(listed.error) : null,
    readAgain: () => void read(),
  };
}

async function listBackups(visitId: VisitId) {
  const team = currentLaptop().keys.of(visitId)?.team;
  return team === undefined ? err({ type: "Missing" } as const) : bridge.listBackups({ team });
}

/** Backs the visit up now; says in words what was done or why not. */
export async function backUpNow(visitId: VisitId): Promise<string> {
  const made = await rollingBackups(currentLaptop()).now(visitId);
  if (!made.ok) return backupErrorInWords(made.error);
  return made.value ? "Backed up." : "The newest backup has everything already.";
}

/** A backup as the visit was then, beside what it is now. */
export interface ThenAndNow {
  readonly rows: readonly {
    readonly name: string;
    readonly was: number;
    readonly is: number;
  }[];
  /** Changes in the backup that the visit does not have now. */
  readonly missing: number;
}

/** Opens a backup and counts what the visit held then; nothing is changed. The error is in words. */
export async function lookIntoBackup(
  records: VisitRecords,
  name: string,
): Promise<Result<ThenAndNow, string>> {
  const { visit, actions } = await open(records.visit.id, name);
  if (!actions.ok) return actions;
  const state = new VisitState(records.visit.id);
  state.apply(actions.value);
  const was = state.records === null ? null : countRecords(state.records);
  const is = countRecords(records);
  return ok({
    missing: actions.value.filter((action) => visit?.state.has(action) === false).length,
    rows: recordTables
      .filter((table) => is[table] > 0 || (was?.[table] ?? 0) > 0)
      .map((table) => ({ name: kindOf(table).many, was: was?.[table] ?? 0, is: is[table] })),
  });
}

/** Puts back what a backup has and the visit does not; gives how many changes that were. The error is in words. */
export async function restoreBackup(
  records: VisitRecords,
  name: string,
): Promise<Result<number, string>> {
  const { visit, actions } = await open(records.visit.id, name);
  if (!actions.ok) return actions;
  return ok((await visit?.takeIn(actions.value))?.length ?? 0);
}

async function open(visitId: VisitId, name: string) {
  const laptop = currentLaptop();
  const visit = await laptop.open(visitId);
  const team = laptop.keys.of(visitId)?.team;
  const read =
    team === undefined
      ? err({ type: "Missing" } as const)
      : await readBackup(team, name, laptop.keys.local(visitId));
  const actions: Result<readonly Action[], string> = read.ok
    ? read
    : err(backupErrorInWords(read.error));
  return { visit, actions };
}

/** What happened, what is safe and what to do. */
function backupErrorInWords(error: FolderError | BackupError): string {
  switch (error.type) {
    case "NotABackup":
    case "CannotOpen":
      return "This backup is damaged and cannot be opened. The visit is as it was. Try an older backup.";
    case "NewerFormat":
      return "This backup was written by a newer Critical Friend. The visit is as it was. Update Critical Friend, then try again.";
    case "DiskFull":
      return "There is no room left on the disk. The visit is safe as it is. Free some room, then try again.";
    case "ReadOnly":
      return "The folder of backups does not let itself be written to. The visit is safe as it is. Ask IT about the folder of this app’s data.";
    case "Missing":
      return "The backup is not there any more. The visit is as it was.";
    case "Failed":
      return `The folder of backups cannot be read (${error.code}). The visit is as it was. Try again.`;
    default:
      return assertNever(error);
  }
}

/** Bytes free on the disk when they are too few, live; null when there is enough. */
export const useShortOfSpace = (): number | null => useSignal(shortOfSpace);
