import type { SyncStatus } from "../syncStatus.ts";
import { PictureId, SessionId } from "../../../shared/visit/ids.ts";
import { memberOf } from "./handSync.ts";

const today = (time: string) => {
  const at = new Date();
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  at.setHours(hours, minutes, 0, 0);
  return at.toISOString();
};
const heard = (at: string, received: string, clock: "fine" | "ahead" = "fine") => ({
  at: today(at),
  received: today(received),
  clock,
});

/** For tests: a team of four on the evening of its first day. */
export const team = [
  memberOf("MC", { isMe: true, isLead: true, role: "Director of children’s services" }),
  memberOf("RA", { lastHeard: heard("00:01", "00:02") }),
  memberOf("JT", {
    role: "Service manager",
    organisation: "Northmoor Council",
    lastHeard: heard("00:03", "00:04", "ahead"),
  }),
  memberOf("PD", { role: "Member peer", organisation: "Westhaven Borough Council" }),
];

/** For tests: moments of a sync that look different. */
export const moments = {
  localOnly: { phase: "localOnly", store: null, members: team.slice(0, 1) },
  toSend: { phase: "toSend", toSend: 3, syncedAt: today("00:00"), members: team },
  syncing: {
    phase: "syncing",
    toSend: 3,
    progress: { step: "sending", done: 12, of: 40 },
    members: team,
  },
  upToDate: {
    phase: "upToDate",
    verifiedAt: today("00:02"),
    syncedAt: today("00:02"),
    members: team,
  },
  picturesNotThere: {
    phase: "upToDate",
    verifiedAt: today("00:02"),
    syncedAt: today("00:02"),
    pictures: {
      toSend: 0,
      stopped: null,
      missing: [
        "Post-its on step-down cluster under “waiting”",
        "The vision wall in reception",
      ].map((words, at) => ({
        id: PictureId.parse(`0192a000-0000-7000-8000-00000000001${at}`),
        words,
        sessionId: SessionId.parse("0192a000-0000-7000-8000-000000000020"),
        session: "Flip charts and walls",
        addedBy: team[1]?.device ?? null,
        addedByName: "RA",
        isNotThere: true,
      })),
    },
    members: team,
  },
  attention: {
    phase: "attention",
    toSend: 12,
    syncedAt: today("00:00"),
    error: { type: "NetworkNeedsSignIn" },
    notices: [
      { type: "NotDownloadedYet", file: "a" },
      { type: "NotDownloadedYet", file: "b" },
    ],
    problems: [
      {
        id: "gap",
        text: "Waiting for parts 4 to 6 of RA's notes. What came before is here. 2 later parts are kept and wait. Sync again; if it stays so, let RA sync too.",
      },
    ],
    members: team,
  },
  signIn: {
    phase: "attention",
    error: { type: "SignInNeeded" },
    store: {
      kind: "webdav",
      label: "https://files.example.gov.uk/dav/review",
      isCredentialKept: false,
      needsCredential: true,
    },
    members: team,
  },
} as const satisfies Readonly<Record<string, Partial<SyncStatus>>>;
