import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { err, ok } from "../../../shared/result.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { randomBytes } from "@noble/hashes/utils.js";
import { writeInvitation } from "../../../shared/team/invitation.ts";
import { beginTeam } from "../../../shared/team/keyRing.ts";
import { noTeam } from "../../../shared/team/teamState.ts";
import { VisitId } from "../../../shared/visit/ids.ts";
import { paths } from "../../places/paths.ts";
import { invitationQr } from "../../sync/invitationQr.ts";
import type { JoinError, JoinInput } from "../../sync/teams.ts";
import {
  accessibilityProblems,
  accessibilityProblemsInBothThemes,
} from "../../ui/testing/accessibilityProblems.ts";
import { chooseFiles } from "../../ui/testing/chooseFiles.ts";
import { mountAlone } from "../../testing/mountAlone.tsx";
import { JoinScreen } from "./JoinScreen.tsx";

const visitId = VisitId.parse("0192a000-0000-7000-8000-000000000001");
const { keyboard } = userEvent;
afterEach(() => page.viewport(1280, 800));

/** An invitation as the lead's laptop writes it; only the stretching of the words is made short. */
async function anInvitation() {
  const written = await writeInvitation(
    beginTeam(visitId, randomBytes),
    { host: "Midthorpe City Council", store: "OneDrive – Review team" },
    {
      of: noTeam,
      expires: new Date("2030-01-01T09:00:00Z"),
      stretch: (secret) => Promise.resolve(sha256(secret)),
      random: randomBytes,
    },
  );
  if (!written.ok) throw new Error(written.error.type);
  return written.value;
}

async function open(answer: JoinError | null = null) {
  await page.viewport(1280, 800);
  window.location.hash = paths.join;
  const asked: JoinInput[] = [];
  await mountAlone(
    <JoinScreen
      join={(input) => {
        asked.push(input);
        return Promise.resolve(answer === null ? ok(visitId) : err(answer));
      }}
    />,
  );
  return asked;
}

const fileOf = (bytes: Uint8Array, name = "Invitation.cfinvite") =>
  new File([new Uint8Array(bytes)], name);

/** A photograph of the code: turned a little, larger than need be, on a grey table. */
async function photographOf(bytes: Uint8Array, type: "image/png" | "image/jpeg"): Promise<File> {
  const rows = invitationQr(bytes);
  const scale = 9;
  const size = rows.length * scale;
  const canvas = new OffscreenCanvas(size + 500, size + 400);
  const surface = canvas.getContext("2d");
  if (!surface) throw new Error("no canvas");
  surface.fillStyle = "#9a948a";
  surface.fillRect(0, 0, canvas.width, canvas.height);
  surface.translate(240, 160);
  surface.rotate(0.06);
  surface.fillStyle = "#f4f1ea";
  surface.fillRect(0, 0, size, size);
  surface.fillStyle = "#1d1d1f";
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) surface.fillRect(x * scale, y * scale, scale, scale);
  const blob = await canvas.convertToBlob({ type, quality: 0.7 });
  return new File([blob], type === "image/png" ? "code.png" : "code.jpg", { type });
}

test("a peer joins from the keyboard with the file and the words as they were said", async () => {
  const { file, words } = await anInvitation();
  const asked = await open();
  chooseFiles([fileOf(file)]);
  await expect.element(page.getByText("Invitation read from Invitation.cfinvite")).toBeVisible();
  page.getByLabelText("The six words").element().focus();
  await keyboard(words.map((word) => `${word.toUpperCase()}, `).join(""));
  await keyboard("{Tab}ra{Tab}Head of service{Tab}Elmshire{Enter}");
  await expect.poll(() => window.location.hash).toBe(paths.visit(visitId));
  expect(asked).toEqual([
    {
      file,
      words: words.map((word) => `${word.toUpperCase()}, `).join(""),
      person: { name: "RA", role: "Head of service", organisation: "Elmshire" },
    },
  ]);
});

test.each(["image/png", "image/jpeg"] as const)(
  "a photograph (%s) of the QR code is as good as the file",
  async (type) => {
    const { file, words } = await anInvitation();
    const asked = await open();
    chooseFiles([await photographOf(file, type)]);
    await expect.element(page.getByText(/Invitation read from code/)).toBeVisible();
    await page.getByLabelText("The six words").fill(words.join("\n"));
    await page.getByLabelText("Your initials").fill("RA");
    await page.getByRole("button", { name: "Join the team" }).click();
    await expect.poll(() => asked[0]?.file).toEqual(file);
  },
);

test.each([
  [new Uint8Array(600).fill(7), "notes.txt", /This is not an invitation/],
  [new Uint8Array(600).fill(7), "code.png", /No QR code could be read/],
] as const)("a file that is no invitation is told at once", async (bytes, name, said) => {
  await open();
  chooseFiles([fileOf(bytes, name)]);
  await expect.element(page.getByText(said)).toBeVisible();
});

test("a file that was cut off on the way is told from one that is none", async () => {
  const { file } = await anInvitation();
  await open();
  chooseFiles([fileOf(file.subarray(0, -5))]);
  await expect.element(page.getByText(/has not arrived as it was written/)).toBeVisible();
});

test("everything that is missing is said on top, with a link to its field", async () => {
  await open();
  await page.getByRole("button", { name: "Join the team" }).click();
  const summary = page.getByRole("alert", { name: "There is a problem" });
  await expect.element(summary).toHaveFocus();
  expect(
    summary
      .getByRole("link")
      .elements()
      .map((link) => link.textContent),
  ).toEqual([
    "Choose the invitation file, or a picture of its QR code",
    "Type the six words that the lead says",
  ]);
  expect(await accessibilityProblems()).toEqual([]);
  await summary.getByRole("link").first().click();
  await expect
    .element(page.getByRole("button", { name: "Choose the file or picture" }))
    .toHaveFocus();
});

const fill = async (words: string) => {
  const { file } = await anInvitation();
  chooseFiles([fileOf(file)]);
  await expect.element(page.getByText(/^Invitation read/)).toBeVisible();
  await page.getByLabelText("The six words").fill(words);
  await page.getByLabelText("Your initials").fill("RA");
  await page.getByRole("button", { name: "Join the team" }).click();
};

test("a wrong word is named by its number, before anything is tried", async () => {
  const asked = await open();
  await fill("tiger lamp rivver cousin velvet harbor");
  const link = page.getByRole("link", { name: /Word 3, “rivver”/ });
  await link.click();
  await expect.element(page.getByLabelText("The six words")).toHaveFocus();
  expect(asked).toEqual([]);
});

test.each([
  [{ type: "WrongWords" }, /These words do not open this invitation/],
  [{ type: "Expired", expires: "2026-11-25T09:00:00.000Z" }, /good until 25 November 2026, 09:00/],
  [{ type: "NoInitials" }, /does not say under which/],
  [{ type: "AlreadyHere" }, /This visit is on this laptop already/],
] as const)("%j is said in words, and what was typed stays", async (error, said) => {
  await open(error);
  await fill("tiger lamp river cousin velvet harbor");
  await expect.element(page.getByText(said).first()).toBeVisible();
  await expect.element(page.getByLabelText("Your initials")).toHaveValue("RA");
  expect(window.location.hash).toBe(paths.join);
});

describe("in both themes", () => {
  test("axe finds nothing", async () => {
    await open();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });
});

test.each([
  { width: 640, height: 400 },
  { width: 320, height: 256 },
])("at $width × $height nothing scrolls sideways", async ({ width, height }) => {
  await open();
  await page.viewport(width, height);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
