import path from "node:path";
import type { Disk } from "../../../electron/files/disk.ts";
import { namesIfThere, readIfThere } from "../../../electron/files/readIfThere.ts";
import { systemCode } from "../../../electron/files/systemCode.ts";
import { unframe } from "../../../electron/segments/journal.ts";
import type { Action, DeviceId } from "../../../shared/ops/action.ts";
import { actionKey } from "../../../shared/ops/action.ts";
import { parseAction } from "../../../shared/ops/parseAction.ts";
import { VisitState } from "../../../shared/ops/visitState.ts";
import { describeProblem } from "../../../shared/segments/describeProblem.ts";
import { actionsInFiles } from "../../../shared/segments/actionsInFiles.ts";
import { openAction } from "../../../shared/segments/sealAction.ts";
import { openBackup } from "../../../shared/segments/sealBackup.ts";
import type { VisitKeys } from "../../../shared/team/keyRing.ts";
import { type LocalKeys, localKeys } from "../../../shared/team/keys.ts";
import { VisitId } from "../../../shared/visit/ids.ts";

/** Changes found in one kind of copy. */
export interface Source {
  readonly name: "journal" | "segments" | "backups";
  readonly changes: number;
}

/** What the copies of one visit came to. */
export interface RescuedVisit {
  readonly state: VisitState;
  readonly sources: readonly Source[];
  /** What could not be read or opened, one line each. */
  readonly unopened: readonly string[];
}

/**
 * Puts a visit together from journal, segments and backups in `folder`, the team's folder of a
 * profile. Nothing is written there; whatever cannot be read or opened is passed over and said.
 */
export async function rescueVisit(
  folder: string,
  keys: VisitKeys,
  disk: Disk,
): Promise<RescuedVisit> {
  const reader = new Reader(folder, disk);
  const local = localKeys(keys.localKey, keys.team);
  const journal = await actionsInJournal(reader, local);
  const segments = await actionsInSegments(reader, keys);
  const backups = await actionsInBackups(reader, local);
  const actions = new Map(
    [...segments, ...backups, ...journal].flatMap((each) => {
      const action = parseAction(each);
      return action === null ? [] : [[actionKey(action), action]];
    }),
  );
  const state = stateOf(VisitId.parse(keys.visitId), [...actions.values()], reader);
  return {
    state,
    sources: [
      { name: "journal", changes: journal.length },
      { name: "segments", changes: segments.length },
      { name: "backups", changes: backups.length },
    ],
    unopened: reader.unopened,
  };
}

function stateOf(visitId: VisitId, actions: readonly Action[], reader: Reader): VisitState {
  const all = new VisitState(visitId);
  try {
    all.apply(actions);
    return all;
  } catch {
    // One that cannot be taken in costs no other.
    const state = new VisitState(visitId);
    for (const action of actions)
      try {
        state.apply([action]);
      } catch {
        reader.unopened.push(`A change of ${action.at}: it cannot be taken in`);
      }
    return state;
  }
}

/** Reads the files of a folder one by one and notes what cannot be read. */
class Reader {
  readonly unopened: string[] = [];
  readonly #folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  async files(
    within: string,
    name: RegExp,
  ): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> {
    const files: { name: string; bytes: Buffer }[] = [];
    for (const each of (await this.names(within)).filter((one) => name.test(one))) {
      const place = within === "" ? each : `${within}/${each}`;
      try {
        const bytes = await readIfThere(path.join(this.#folder, place), this.#disk);
        if (bytes !== null) files.push({ name: place, bytes });
      } catch (fault) {
        this.unopened.push(`${place}: cannot be read (${systemCode(fault)})`);
      }
    }
    return files;
  }

  async names(within: string): Promise<readonly string[]> {
    try {
      const names = await namesIfThere(path.join(this.#folder, within), this.#disk);
      return names.toSorted();
    } catch (fault) {
      this.unopened.push(
        `${within === "" ? "the folder" : within}: cannot be read (${systemCode(fault)})`,
      );
      return [];
    }
  }
}

async function actionsInJournal(reader: Reader, local: LocalKeys): Promise<readonly Action[]> {
  const actions: Action[] = [];
  for (const { name, bytes } of await reader.files("journal", /^\d{6,9}\.prj$/)) {
    const { records, torn } = unframe(bytes);
    let damaged = 0;
    for (const record of records) {
      const opened = openAction(record, local);
      if (opened.ok) actions.push(opened.value);
      else damaged += 1;
    }
    if (torn > 0) reader.unopened.push(`${name}: what follows record ${records.length} is cut off`);
    if (damaged > 0)
      reader.unopened.push(`${name}: ${damaged} of ${records.length} records do not open`);
  }
  return actions;
}

async function actionsInSegments(reader: Reader, keys: VisitKeys): Promise<readonly Action[]> {
  const devices = (await reader.names("")).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const device of devices)
    for (const file of await reader.files(device, /\.prs$/))
      files.push({ name: file.name, bytes: new Uint8Array(file.bytes) });
  const received = await actionsInFiles(files, keys, new Date().toISOString());
  const { members } = received.state.team;
  const nameOf = (device: DeviceId) => members[device]?.name ?? "an unknown laptop";
  for (const problem of received.problems) {
    // Said of a laptop that remembers nothing.
    if (problem.type === "OwnAhead") continue;
    const { happened, safe } = describeProblem(problem, nameOf);
    reader.unopened.push(`${happened} ${safe}`);
  }
  return received.actions.map(({ action }) => action);
}

/** All that open, and not the newest alone: each holds everything of its moment, and nothing is lost by more. */
async function actionsInBackups(reader: Reader, local: LocalKeys): Promise<readonly Action[]> {
  const actions = new Map<string, Action>();
  for (const { name, bytes } of await reader.files("backups", /\.prb$/)) {
    const opened = await openBackup(new Uint8Array(bytes), local).catch(() => null);
    if (opened?.ok === true)
      for (const action of opened.value) actions.set(actionKey(action), action);
    else
      reader.unopened.push(
        `${name}: ${opened?.error.type === "NewerFormat" ? "written by a newer version of the app" : "damaged"}`,
      );
  }
  return [...actions.values()];
}
