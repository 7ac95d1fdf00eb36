import { assertNever } from "../../../shared/assertNever.ts";
import type { StoreError, StoreNotice } from "../../../shared/bridge/stores.ts";

/** What happened; and what is safe and what to do. */
export interface SyncWords {
  readonly title: string;
  readonly text: string;
}

const safe = "Everything is saved on this laptop.";

/** Why sync stopped or a place cannot be used, in plain words. */
export function storeErrorInWords(error: StoreError): SyncWords {
  switch (error.type) {
    case "Cancelled":
      return {
        title: "Sync was cancelled",
        text: `${safe} The next sync goes on where this one stopped.`,
      };
    case "NoStore":
      return {
        title: "No shared place is chosen",
        text: `${safe} Choose where the team syncs, or copy to a USB stick.`,
      };
    case "Unreachable":
      return {
        title: "The shared place cannot be reached",
        text: `${safe} Check the network, or plug the drive in. It is tried again by itself${soon(error.retryAfterMs)}.`,
      };
    case "Timeout":
      return {
        title: "The shared place did not answer in time",
        text: `${safe} The network may be slow. It is tried again by itself, or press Sync now.`,
      };
    case "SignInNeeded":
      return {
        title: "The shared place wants you to sign in",
        text: `${safe} The sign-in is not kept on this laptop, or is no longer taken. Enter it again: it is not tried by itself until then.`,
      };
    case "NetworkNeedsSignIn":
      return {
        title: "This network wants you to sign in first",
        text: `${safe} A sign-in page came in place of the shared one, as in hotels and trains; nothing of it was taken in. Open a browser, sign in to the network, then press Sync now.`,
      };
    case "ProxyNeedsSignIn":
      return {
        title: "The network’s proxy wants you to sign in",
        text: `${safe} Sign in to the network as you do for browsing, or use another network. If it stays so, ask your IT service.`,
      };
    case "BadCertificate":
      return {
        title: "The server could not prove that it is the right one",
        text: `${safe} Nothing was sent: its certificate${error.issuer === null ? "" : `, issued by ${error.issuer},`} is not trusted here. Check the address. On a strange network, wait for another; otherwise ask who runs the server.`,
      };
    case "Empty":
      return error.wasUsed
        ? {
            title: "The team’s files are gone from the shared place",
            text: `${safe} A drive may not be plugged in, a folder may have been moved, or somebody emptied it. Find out first; then choose the place again to send everything anew.`,
          }
        : {
            title: "The shared place holds nothing of this visit",
            text: `${safe} Check that it is the place the team agreed on; if you are the first to sync there, choose it again and start.`,
          };
    case "OtherTeam":
      return {
        title: "Another team’s files are in that place",
        text: `${safe} Nothing was written there. Check that it is the place meant for this visit.`,
      };
    case "Unproven":
      return {
        title: "The shared place may not be your team’s",
        text: `${safe} Nothing was sent or taken in: this laptop finds no proof any more that the place is your team’s. Ask the lead whether it is; then choose it again.`,
      };
    case "FolderMissing":
      return {
        title: "The folder is not there",
        text: `${safe} If it is on a USB stick or a network drive, connect it again. If it was moved or renamed, choose it again.`,
      };
    case "ReadOnly":
      return {
        title: "You can read there, and not write",
        text: `${safe} What others sent is taken in; what you wrote waits. Ask whoever runs the place to let you write, or copy to a USB stick.`,
      };
    case "StoreFull":
      return {
        title: "There is no room left in the shared place",
        text: `${safe} What was sent before is whole. Ask whoever runs the place to make room, or copy to a USB stick.`,
      };
    case "LocalDiskFull":
      return {
        title: "The disk of this laptop is full",
        text: "What was saved before is safe, and what others sent waits in the shared place. Make room on the disk, then press Sync now.",
      };
    case "TooManyFiles":
      return {
        title: "There are far more files in the shared place than a team has",
        text: `${safe} Nothing more was read there. Somebody else may have filled it: tell the lead, and agree on another place, or copy to a USB stick.`,
      };
    case "Busy":
      return {
        title: "The shared place is busy",
        text: `${safe} It is tried again by itself${soon(error.retryAfterMs)}.`,
      };
    case "Refused":
      return {
        title: `The shared place refused (${error.code})`,
        text: `${safe} Press Sync now to try again. If it stays so, tell whoever runs the place what stands in brackets.`,
      };
    default:
      return assertNever(error);
  }
}

/** What sync met on the way, each kind once. */
export function noticesInWords(notices: readonly StoreNotice[]): readonly SyncWords[] {
  const kinds = [...new Set(notices.map(({ type }) => type))];
  return kinds.map((kind) => {
    const alike = notices.filter(({ type }) => type === kind);
    const count = alike.reduce((sum, notice) => sum + ("count" in notice ? notice.count : 1), 0);
    return noticeInWords(kind, count);
  });
}

function noticeInWords(type: StoreNotice["type"], count: number): SyncWords {
  const isOne = count === 1;
  const files = isOne ? "One file" : `${count.toString()} files`;
  switch (type) {
    case "Incomplete":
      return {
        title: `${files} in the shared place ${isOne ? "is" : "are"} not whole yet`,
        text: "Everything that is whole was taken in. The rest is looked at again at the next sync.",
      };
    case "NotDownloadedYet":
      return {
        title: `${files} ${isOne ? "has" : "have"} not been downloaded to this laptop`,
        text: "OneDrive shows them and keeps them online. Open the folder in Explorer, choose “Always keep on this device”, then press Sync now.",
      };
    case "NotASegment":
      return {
        title: `${files} in the shared place ${isOne ? "is" : "are"} not the app’s`,
        text: "They were left alone, and nothing of them was taken in.",
      };
    case "Differs":
      return {
        title: `The shared place holds something else in the place of ${isOne ? "one of your files" : `${count.toString()} of your files`}`,
        text: "Nothing was overwritten, there or here. Tell the lead: a laptop may have been copied, or somebody changed files there.",
      };
    case "StoreWasBehind":
      return {
        title: `${files} had gone from the shared place`,
        text: "They were sent again from this laptop. If it happens again, tell whoever runs the place.",
      };
    default:
      return assertNever(type);
  }
}

function soon(retryAfterMs: number | null): string {
  if (retryAfterMs === null) return "";
  const minutes = Math.ceil(retryAfterMs / 60_000);
  return minutes <= 1 ? " within a minute" : ` in about ${minutes.toString()} minutes`;
}
