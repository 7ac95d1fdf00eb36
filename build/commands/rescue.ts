import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { realDisk } from "../../electron/files/disk.ts";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../shared/letter/inLetter.ts";
import { issuedVersions } from "../../shared/letter/issuedVersions.ts";
import { isAsIssued } from "../../shared/visit/issued/issuedLetter.ts";
import { type OwnEntry, ownEntriesIn } from "../../shared/journal/sealedEntry.ts";
import type { VisitKeys } from "../../shared/team/keyRing.ts";
import { localKeys } from "../../shared/team/keys.ts";
import { counted, dayWithWeekday } from "../../shared/words/inWords.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { notWrittenInWords, visitFileOf } from "../../shared/visit/file/visitFile.ts";
import { readLetterFonts } from "../../renderer/pdf/fonts.node.ts";
import { createLetterEngine } from "../../renderer/pdf/letterEngine.ts";
import { fail, madeNew, writeNew } from "./commandFiles.ts";
import { askSecret } from "./rescue/askSecret.ts";
import { openVault } from "./rescue/openVault.ts";
import { type RescuedPictures, rescuePictures } from "./rescue/rescuePictures.ts";
import { type RescuedVisit, rescueVisit } from "./rescue/rescueVisit.ts";

// `npm run rescue -- <profile folder> --out visit.visit.json`: a way out without the app. Opens what is
// readable of journal, segments and backups, and changes nothing in the folder.
// Exit codes: 0 everything opened, 1 something did not and is named, 2 nothing was written.
const usage = `Usage: npm run rescue -- PROFILE_FOLDER --out visit.visit.json

  PROFILE_FOLDER   Critical Friend's data folder: the one with "vault" and "segments" in it
  --out FILE       where the visit goes; further visits, letters as PDF and a folder with the
                   pictures stand beside it

Asks for the passphrase or the recovery code (24 words). What is written is not sealed.`;

async function main(): Promise<number> {
  const args = readArguments();
  if (args === null) return fail(usage);
  if (!existsSync(path.join(args.folder, "vault")))
    return fail(`${args.folder} has no folder “vault” in it. ${usage}`);
  const secret = await askSecret("Passphrase, or the 24 words of the recovery code: ");
  const vault = await openVault(path.join(args.folder, "vault"), secret, realDisk);
  if (!vault.ok) return fail(vault.error);
  for (const line of vault.value.unopened) console.log(`Not opened: ${line}`);
  const { visits } = vault.value;
  if (visits.length === 0) return fail("There is no visit on this laptop.");
  let filesWritten = 0;
  let unopened = vault.value.unopened.length;
  for (const keys of visits) {
    const folder = path.join(args.folder, "segments", keys.team);
    const rescued = await rescueVisit(folder, keys, realDisk);
    const name = nameOf(args.out, filesWritten);
    say(rescued);
    unopened += rescued.unopened.length;
    if (rescued.state.records === null) {
      console.log("Nothing of this visit opens.");
      unopened += 1;
      continue;
    }
    const pictures = await rescuePictures(folder, rescued.state.records, realDisk);
    for (const line of pictures.unopened) console.log(`  Not opened: ${line}`);
    unopened += pictures.unopened.length;
    if (await write(name, rescued.state.records, keys, pictures)) filesWritten += 1;
    else unopened += 1;
  }
  if (filesWritten === 0) return fail("Nothing was written.");
  return unopened === 0 ? 0 : 1;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: "string" } },
    });
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0 || values.out === undefined) return null;
    return { folder, out: values.out };
  } catch {
    return null;
  }
}

/** The file asked for, then with a number. */
function nameOf(out: string, before: number): string {
  if (before === 0) return out;
  return out.replace(/(\.visit\.json|\.json)?$/u, (ending) => `-${before + 1}${ending}`);
}

function say({ state, sources, unopened }: RescuedVisit): void {
  const { records } = state;
  console.log(records === null ? "\nA visit" : `\n${records.visit.host.name}`);
  for (const { name, changes } of sources)
    console.log(`  ${name.padEnd(10)}${changes.toLocaleString("en-GB").padStart(8)} changes`);
  if (records !== null)
    console.log(
      `  ${records.sessions.length} sessions, ${records.notes.length} notes, ${records.findings.length} findings, ${records.recommendations.length} recommendations, ${records.concerns.length} safeguarding concerns`,
    );
  const conflicts = state.conflicts().length;
  if (conflicts > 0) console.log(`  ${conflicts} to settle: the file has what was shown`);
  const unread = state.unread().length;
  if (unread > 0)
    console.log(`  ${unread} things need a newer version of the app and are not in the file`);
  const setAside = state.setAside().length;
  if (setAside > 0)
    console.log(`  ${setAside} changes were set aside by the app and are not in the file`);
  const waiting = state.waiting().length;
  if (waiting > 0)
    console.log(`  ${waiting} things belong to something that is not here and are not in the file`);
  for (const line of unopened) console.log(`  Not opened: ${line}`);
}

async function write(
  file: string,
  records: VisitRecords,
  keys: VisitKeys,
  pictures: RescuedPictures,
): Promise<boolean> {
  const text = visitFileOf(records, new Date().toISOString(), pictures.pictureFiles);
  if (!text.ok) {
    fail(notWrittenInWords(text.error));
    return false;
  }
  if (!written(file, text.value)) return false;
  if (!picturesWritten(`${stemOf(file)} pictures`, pictures)) return false;
  const own = ownEntriesIn(records.journalEntries, localKeys(keys.localKey, keys.team).own);
  if (own.length > 0 && !written(`${stemOf(file)} private journal.txt`, inPlain(own))) return false;
  const [issued] = issuedVersions(records.letters);
  if (issued !== undefined && !isAsIssued(issued)) {
    fail(
      `Version ${issued.version} of the letter is not what was issued: no PDF of it is written.`,
    );
    return false;
  }
  const draft = draftLetter(records);
  const model = issued?.issued.model ?? (draft && composeLetter(records, draft));
  if (model === undefined) return true;
  const what = issued === undefined ? "letter, draft" : `letter, version ${issued.version}`;
  const pdf = `${stemOf(file)} ${what}.pdf`;
  const createdAt = new Date(issued?.issued.at ?? `${draft?.date ?? "1970-01-01"}T12:00:00Z`);
  const engine = createLetterEngine({ fonts: readLetterFonts() });
  return written(pdf, await engine.pdf(model, { createdAt, isDraft: issued === undefined }));
}

/** Each as a picture that opens anywhere, with a list of what they show, in a folder of their own. */
function picturesWritten(folder: string, { pictures, list }: RescuedPictures): boolean {
  if (pictures.length === 0) return true;
  if (!madeNew(folder)) return false;
  const areWritten = pictures.every(({ name, bytes }) => writeNew(path.join(folder, name), bytes));
  if (!areWritten || !writeNew(path.join(folder, "pictures.txt"), `${list.join("\n\n")}\n`))
    return false;
  console.log(`  Written: ${folder}, with ${counted(pictures.length, "picture")}`);
  return true;
}

const stemOf = (file: string): string => file.replace(/(?:\.visit)?\.json$/u, "");

const inPlain = (entries: readonly OwnEntry[]): string =>
  entries.map(({ day, text }) => `${dayWithWeekday(day)}\n${text}\n`).join("\n");

function written(file: string, content: Uint8Array | string): boolean {
  const isWritten = writeNew(file, content);
  if (isWritten) console.log(`  Written: ${file}`);
  return isWritten;
}

process.exitCode = await main();
