import { expect, test } from "vitest";
import type { StoreError, StoreNotice } from "../../../shared/bridge/stores.ts";
import { PictureId, SessionId } from "../../../shared/visit/ids.ts";
import { notThereInWords } from "./notThereInWords.ts";
import { picturesInWords, progressInWords, statusInBrief, statusInWords } from "./statusInWords.ts";
import { noticesInWords, storeErrorInWords } from "./storeErrorInWords.ts";
import { noStoreYet, type StoreDraft, StoreForm } from "./storeForm.ts";
import { memberOf, statusOf } from "../../sync/testing/handSync.ts";

// One of each type; a type that is added makes this an error until it is here.
const errors: { readonly [T in StoreError["type"]]: Extract<StoreError, { readonly type: T }> } = {
  Cancelled: { type: "Cancelled" },
  NoStore: { type: "NoStore" },
  Unreachable: { type: "Unreachable", retryAfterMs: null },
  Timeout: { type: "Timeout" },
  SignInNeeded: { type: "SignInNeeded" },
  NetworkNeedsSignIn: { type: "NetworkNeedsSignIn" },
  ProxyNeedsSignIn: { type: "ProxyNeedsSignIn" },
  BadCertificate: { type: "BadCertificate", issuer: "Example Root" },
  Empty: { type: "Empty", wasUsed: false },
  OtherTeam: { type: "OtherTeam" },
  Unproven: { type: "Unproven", markers: [] },
  FolderMissing: { type: "FolderMissing" },
  ReadOnly: { type: "ReadOnly" },
  StoreFull: { type: "StoreFull" },
  TooManyFiles: { type: "TooManyFiles" },
  LocalDiskFull: { type: "LocalDiskFull" },
  Busy: { type: "Busy", retryAfterMs: 300_000 },
  Refused: { type: "Refused", code: "418" },
};

test("each reason has words of its own: what happened, what is safe, what to do", () => {
  const words = [...Object.values(errors), { type: "Empty", wasUsed: true } as const].map((error) =>
    storeErrorInWords(error),
  );
  expect(new Set(words.map(({ title }) => title)).size).toBe(words.length);
  for (const { title, text } of words) {
    expect(title).not.toMatch(/[.!]$/);
    expect(text).toMatch(/saved on this laptop|was saved before is safe/);
  }
});

test("when it is tried again is said as far as it is known", () => {
  expect(storeErrorInWords(errors.Busy).text).toContain("in about 5 minutes");
  expect(storeErrorInWords({ type: "Busy", retryAfterMs: 9_000 }).text).toContain("a minute");
  expect(storeErrorInWords(errors.Unreachable).text).toContain("tried again by itself.");
});

test("notices of one kind are said once, with how many they are", () => {
  const notices: readonly StoreNotice[] = [
    { type: "Incomplete", file: "a" },
    { type: "Incomplete", file: "b" },
    { type: "NotDownloadedYet", file: "c" },
    { type: "NotASegment", count: 3 },
    { type: "Differs", file: "d" },
    { type: "StoreWasBehind", count: 1 },
  ];
  expect(noticesInWords(notices).map(({ title }) => title)).toEqual([
    "2 files in the shared place are not whole yet",
    "One file has not been downloaded to this laptop",
    "3 files in the shared place are not the app’s",
    "The shared place holds something else in the place of one of your files",
    "One file had gone from the shared place",
  ]);
});

test("the top line and the screen say the same of each phase", () => {
  const now = new Date("2026-10-16T14:00:00Z");
  const brief = (fields: Parameters<typeof statusOf>[0]) => statusInBrief(statusOf(fields), now);
  expect(brief({ phase: "localOnly", store: null })).toBe("not synced");
  expect(brief({ phase: "toSend", toSend: 1_204 })).toBe("1,204 to send");
  expect(brief({ phase: "syncing" })).toBe("syncing");
  expect(brief({ phase: "upToDate", verifiedAt: "2026-10-16T13:02:00Z" })).toBe("up to date 14:02");
  expect(brief({ phase: "attention" })).toBe("sync needs attention");
  expect(brief({ isSample: true })).toBeNull();
  const { title, detail } = statusInWords(statusOf({ phase: "toSend", toSend: 1 }), now);
  expect(title).toBe("1 change to send");
  expect(detail).toContain("OneDrive – Midthorpe");
});

test("progress says what goes on and how far it is", () => {
  expect(progressInWords({ step: "sending", done: 12, of: 40 })).toBe("Sending 12 of 40 files");
  expect(progressInWords(null)).toBe("Syncing");
});

const problemsOf = (draft: Partial<StoreDraft>) => {
  const read = StoreForm.safeParse({ ...noStoreYet, ...draft });
  return read.success ? read.data : read.error.issues.map(({ path }) => path.join("."));
};

test("only the fields of the chosen kind are asked for", () => {
  expect(problemsOf({ kind: "folder" })).toEqual(["folder"]);
  expect(problemsOf({ kind: "webdav" })).toEqual(["url", "user", "password"]);
  expect(problemsOf({ kind: "s3" })).toEqual([
    "endpoint",
    "bucket",
    "accessKeyId",
    "secretAccessKey",
  ]);
  const handle = "0".repeat(32);
  expect(problemsOf({ kind: "folder", folder: { handle, name: "Team" } })).toEqual({
    kind: "folder",
    handle,
  });
});

test.each([
  ["https://files.example.gov.uk/dav", true],
  ["http://127.0.0.1:8080/dav", true],
  ["http://files.example.gov.uk/dav", false],
  ["https://me:secret@files.example.gov.uk/dav", false],
  ["files.example.gov.uk", false],
  ["file:///home", false],
])("%s may be used: %s", (url, isFine) => {
  const read = problemsOf({ kind: "webdav", url, user: "mc", password: " p " });
  expect(read).toEqual(isFine ? { kind: "webdav", url, user: "mc", password: " p " } : ["url"]);
});

test("pictures on their way are counted; of those that were looked for and not there it is said why, and whom to ask", () => {
  const [me, adder, gone] = [
    memberOf("EF", { isMe: true }),
    memberOf("AB"),
    memberOf("XY", { isRemoved: true }),
  ];
  const missing = (addedBy: typeof me, isNotThere: boolean) => ({
    id: PictureId.parse("0192a000-0000-7000-8000-000000000001"),
    words: "Post-its on waiting",
    sessionId: SessionId.parse("0192a000-0000-7000-8000-000000000002"),
    session: "Walls",
    addedBy: addedBy.device,
    addedByName: addedBy.name,
    isNotThere,
  });
  let stopped: StoreError | null = null;
  const standing = (...all: readonly ReturnType<typeof missing>[]) =>
    statusOf({ members: [me, adder, gone], pictures: { missing: all, toSend: 0, stopped } });
  const onTheWay = standing(missing(adder, false));
  expect(picturesInWords(onTheWay)).toMatch(/^One picture to come/u);
  expect(notThereInWords(onTheWay)).toBeNull();
  stopped = { type: "LocalDiskFull" };
  expect(picturesInWords(standing(missing(adder, false)))).toBe(
    "One picture to come. The disk of this laptop is full. What was saved before is safe, and what others sent waits in the shared place. Make room on the disk, then press Sync now.",
  );
  stopped = null;
  const notThere = standing(missing(adder, true), missing(gone, true));
  expect(picturesInWords(notThere)).toBe("");
  expect(notThereInWords(notThere)).toMatchObject({
    title: "Two pictures have not come",
    whatToDo: expect.stringMatching(/^Ask AB to sync/u),
  });
  // Nobody who could have it is known, or it was added on this very laptop.
  for (const by of [gone, me])
    expect(notThereInWords(standing(missing(by, true)))?.whatToDo).toMatch(
      /^Ask whoever of the team/u,
    );
});
