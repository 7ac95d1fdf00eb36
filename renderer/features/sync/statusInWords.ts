import { assertNever } from "../../../shared/assertNever.ts";
import type { StoreKind, SyncProgress } from "../../../shared/bridge/stores.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted } from "../../../shared/words/inWords.ts";
import type { SyncStatus } from "../../sync/syncStatus.ts";
import { storeErrorInWords } from "./storeErrorInWords.ts";
import { whenFromNow } from "../../sync/whenFromNow.ts";
import type { GlyphName } from "../../ui/text/Glyph.tsx";

/** Kinds of a shared place, as people call them. */
export const storeKindNames: Readonly<Record<StoreKind, string>> = {
  folder: "Folder",
  webdav: "WebDAV server",
  s3: "S3 storage",
};

/** Where sync stands, in a few words for the top line; null where nothing is ever sent. */
export function statusInBrief(status: SyncStatus, now: Date): string | null {
  if (status.isSample) return null;
  switch (status.phase) {
    case "localOnly":
      return "not synced";
    case "toSend":
      return `${grouped(status.toSend)} to send`;
    case "syncing":
      return "syncing";
    case "upToDate":
      return status.verifiedAt === null
        ? "up to date"
        : `up to date ${whenFromNow(status.verifiedAt, now)}`;
    case "attention":
      return "sync needs attention";
    default:
      return assertNever(status.phase);
  }
}

export interface StatusInWords {
  readonly glyph: GlyphName;
  readonly title: string;
  readonly detail: string;
}

/** Where sync stands, in a sentence and what it means. */
export function statusInWords(status: SyncStatus, now: Date): StatusInWords {
  const place = status.store?.label ?? "the shared place";
  const waiting =
    status.toSend === 0
      ? ""
      : ` ${changes(status.toSend)} of yours ${isOrAre(status)} not in ${place} yet.`;
  switch (status.phase) {
    case "localOnly":
      return {
        glyph: "saved",
        title: "On this laptop only",
        detail: "Everything is saved here, and nobody else has it yet.",
      };
    case "toSend":
      return {
        glyph: "send",
        title: `${changes(status.toSend)} to send`,
        detail: `Saved on this laptop and not in ${place} yet.${lastSync(status, now)}`,
      };
    case "syncing":
      return { glyph: "sync", title: "Syncing", detail: `With ${place}. Go on working.` };
    case "upToDate":
      return {
        glyph: "check",
        title:
          status.verifiedAt === null
            ? "Up to date"
            : `Up to date, verified at ${whenFromNow(status.verifiedAt, now)}`,
        detail:
          status.verifiedAt === null
            ? `Nothing of this laptop waits for ${place}.`
            : `Everything of this laptop was in ${place} and was read back whole.`,
      };
    case "attention":
      return {
        glyph: "warning",
        title: "Needs attention",
        detail: `Everything is saved on this laptop.${waiting}${lastSync(status, now)}`,
      };
    default:
      return assertNever(status.phase);
  }
}

/** What of the pictures is still on its way, behind the words; empty when nothing is. */
export function picturesInWords({ pictures: { missing, toSend, stopped } }: SyncStatus): string {
  const toCome = missing.filter(({ isNotThere }) => !isNotThere).length;
  const parts = [
    ...(toSend === 0 ? [] : [`${counted(toSend, "picture")} to send`]),
    ...(toCome === 0 ? [] : [`${counted(toCome, "picture")} to come`]),
  ];
  if (parts.length === 0) return "";
  const words = stopped === null ? null : storeErrorInWords(stopped);
  const why = words === null ? "Pictures travel after the words." : `${words.title}. ${words.text}`;
  return `${capital(parts.join(", "))}. ${why}`;
}

/** What goes on now, "Sending 12 of 40 files". */
export function progressInWords(progress: Omit<SyncProgress, "team"> | null): string {
  if (progress === null) return "Syncing";
  const count = `${progress.done.toString()} of ${progress.of.toString()} files`;
  switch (progress.step) {
    case "looking":
      return "Looking at what is there";
    case "sending":
      return `Sending ${count}`;
    case "fetching":
      return `Taking in ${count}`;
    default:
      return assertNever(progress.step);
  }
}

/** "one change", "1,204 changes". */
export const changes = (count: number): string =>
  count === 1 ? "1 change" : `${grouped(count)} changes`;

const isOrAre = ({ toSend }: SyncStatus) => (toSend === 1 ? "is" : "are");

const lastSync = ({ syncedAt }: SyncStatus, now: Date) =>
  syncedAt === null ? "" : ` Last sync: ${whenFromNow(syncedAt, now)}.`;

const grouped = (count: number) => new Intl.NumberFormat("en-GB").format(count);
