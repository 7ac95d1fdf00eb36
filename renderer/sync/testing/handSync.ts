import type { StoreView } from "../../../shared/bridge/stores.ts";
import { ok } from "../../../shared/result.ts";
import { Signal } from "../../signal.ts";
import type { MemberView, SyncStatus } from "../syncStatus.ts";
import type { TeamSync } from "../teamSync.ts";

const store: StoreView = {
  kind: "folder",
  label: "OneDrive – Midthorpe",
  isCredentialKept: true,
  needsCredential: false,
};

/** For tests: a status in which all is well but for the given fields. */
export const statusOf = (fields: Partial<SyncStatus> = {}): SyncStatus => ({
  store,
  phase: "upToDate",
  toSend: 0,
  verifiedAt: null,
  syncedAt: null,
  progress: null,
  error: null,
  notices: [],
  isReadOnly: false,
  problems: [],
  pictures: { missing: [], toSend: 0, stopped: null },
  members: [],
  newcomers: [],
  invitations: [],
  isLead: true,
  seat: { moves: [], offered: null, claims: [], mayAsk: false, others: 0, mayTake: [] },
  isSample: false,
  ...fields,
});

/** For tests: a member of the team. */
export const memberOf = (
  name: string,
  fields: Partial<Omit<MemberView, "name">> = {},
): MemberView => ({
  device: Array.from({ length: 32 }, (_, i) => (name.charCodeAt(i % name.length) % 16).toString(16))
    .join("")
    .slice(0, 32),
  name,
  role: "Head of service",
  organisation: "Elmshire County Council",
  isMe: false,
  isLead: false,
  isRemoved: false,
  lastHeard: null,
  ...fields,
});

/** For tests: a team whose answers are given by hand, and what was asked of it. */
export interface HandSync extends TeamSync {
  readonly asked: string[];
  /** Puts other fields into the status and tells the screen. */
  readonly become: (fields: Partial<SyncStatus>) => void;
}

export function handSync(
  first: Partial<SyncStatus> = {},
  answers: Partial<TeamSync> = {},
): HandSync {
  const status = new Signal(statusOf(first));
  const asked: string[] = [];
  const ask = <Input extends unknown[], Answer>(
    name: string,
    answer: (...input: Input) => Answer,
  ) => {
    return (...input: Input): Answer => {
      asked.push([name, ...input.map((part) => JSON.stringify(part))].join(" "));
      return answer(...input);
    };
  };
  return {
    asked,
    become: (fields) => status.set({ ...status.value(), ...fields }),
    status,
    syncNow: ask("syncNow", answers.syncNow ?? (() => Promise.resolve(ok(null)))),
    cancel: ask("cancel", answers.cancel ?? (() => Promise.resolve())),
    chooseStore: ask("chooseStore", answers.chooseStore ?? (() => Promise.resolve(ok(store)))),
    forgetStore: ask("forgetStore", answers.forgetStore ?? (() => Promise.resolve())),
    copyToUsb: ask(
      "copyToUsb",
      answers.copyToUsb ?? (() => Promise.resolve(ok({ files: 42, place: "KINGSTON" }))),
    ),
    mergeFromUsb: ask(
      "mergeFromUsb",
      answers.mergeFromUsb ??
        (() => Promise.resolve(ok({ files: 7, actions: 132, place: "KINGSTON" }))),
    ),
    invite: ask(
      "invite",
      answers.invite ??
        (() =>
          Promise.resolve(
            ok({
              file: Uint8Array.from({ length: 472 }, (_, i) => (i * 197) & 0xff),
              words: ["tiger", "lamp", "river", "cousin", "velvet", "harbor"],
              expires: "2026-11-25T09:00:00.000Z",
            }),
          )),
    ),
    judge: ask("judge", answers.judge ?? (() => Promise.resolve(true))),
    remove: ask("remove", answers.remove ?? (() => Promise.resolve(ok(null)))),
    seat: ask("seat", answers.seat ?? (() => Promise.resolve(ok(null)))),
    restore: ask("restore", answers.restore ?? (() => Promise.resolve(0))),
  };
}
