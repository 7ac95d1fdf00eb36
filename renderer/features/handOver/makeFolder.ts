import { zipSync } from "fflate";
import type { SaveError } from "../../../shared/bridge/bridge.ts";
import { type SavedFileId, savedFiles } from "../../../shared/bridge/savedFiles.ts";
import { type HandedFile, manifestsOf } from "../../../shared/handOver/manifest.ts";
import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { currentLetter } from "../../../shared/letter/currentLetter.ts";
import { examineLetter } from "../../../shared/letter/examineLetter.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { keepsDraftBack } from "../../../shared/letter/problems/letterProblem.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Deck } from "../../../shared/visit/deck.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";
import { londonDay } from "../../../shared/words/londonTime.ts";
import { bridge } from "../../bridge/bridge.ts";
import { createLetterWorker, type LetterWorker } from "../../outputs/letterWorker.ts";
import type { HandOverItem, HandOverPlan } from "./handOverPlan.ts";

/** Why no folder was made; nothing was written then. */
export type HandOverError =
  | SaveError
  /** It would tell who somebody is, or repeat a safeguarding concern. */
  | { readonly type: "TellsOnSomebody"; readonly said: readonly string[] }
  /** Something that was to be filled in still shows as such. */
  | { readonly type: "Unfilled"; readonly said: readonly string[] }
  | { readonly type: "NotMade"; readonly what: string };

interface MakeOptions {
  readonly plan: HandOverPlan;
  /** Who the folder goes to, as the plan was made for. */
  readonly to: string;
  readonly chosen: readonly HandOverItem[];
  /** The letter as it stands and the sheet, marked on every page and in the folder's name. */
  readonly isDraft: boolean;
  /** One file, for a mail or a portal, in place of a folder. */
  readonly isZipped: boolean;
  readonly now: Date;
}

/** Makes the chosen files and the manifest of their bytes, and then the folder or its zip, all of it or nothing. */
export async function makeFolder(
  records: VisitRecords,
  options: MakeOptions,
): Promise<Result<{ readonly name: string; readonly files: number }, HandOverError>> {
  const { plan, isDraft, now } = options;
  const worker = createLetterWorker();
  try {
    const files: HandedFile[] = [];
    for (const item of options.chosen) {
      const made = await makeFile(item, records, { ...options, worker });
      if (!made.ok) return made;
      const { what, name, id, bytes } = made.value;
      files.push({ what, name: freeName(name, endingOf(id), files), bytes });
    }
    const { letter } = plan;
    const issued = letter.type === "issued" && !isDraft ? letter.issued : null;
    const holdsLetter = options.chosen.some(({ type }) => type === "letter");
    const manifests = manifestsOf(
      {
        isDraft,
        to: [...new Set([records.visit.host.name, options.to])].join(", "),
        programme: records.visit.programme,
        letter:
          issued === null || !holdsLetter
            ? null
            : {
                version: issued.version,
                issuedAt: issued.issued.at,
                contentHash: issued.issued.contentHash,
              },
        madeAt: now.toISOString(),
      },
      files,
    );
    const all = [...files, ...manifests].map(({ name, bytes }) => ({ name, bytes }));
    const suggestedName = `${isDraft ? "DRAFT " : ""}${hostOf(records)} peer review`;
    if (options.isZipped) {
      const bytes = zipped(suggestedName, all, now);
      const saved = await bridge.saveFile({ what: "handOverZip", suggestedName, bytes });
      return saved.ok ? ok({ name: saved.value.fileName, files: all.length }) : saved;
    }
    const saved = await bridge.saveFolder({ suggestedName, files: all });
    return saved.ok ? ok({ name: saved.value.folderName, files: all.length }) : saved;
  } finally {
    worker.dispose();
  }
}

/** The files in a folder of that name, so that nothing lies loose where it is unpacked. */
const zipped = (
  folder: string,
  files: readonly Pick<HandedFile, "name" | "bytes">[],
  mtime: Date,
): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(files.map(({ name, bytes }) => [`${folder}/${name}`, bytes])), {
      mtime,
    }),
  );

interface Made {
  readonly id: SavedFileId;
  readonly name: string;
  readonly what: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function makeFile(
  item: HandOverItem,
  records: VisitRecords,
  { plan, isDraft, now, worker }: MakeOptions & { readonly worker: LetterWorker },
): Promise<Result<Made, HandOverError>> {
  const host = hostOf(records);
  const draft = isDraft ? "DRAFT " : "";
  const current = currentLetter(records, draftLetter(records) ?? beginLetter(records));
  const model = composeLetter(records, current);
  const made = async (
    id: Parameters<LetterWorker["output"]>[0],
    source: Omit<Parameters<LetterWorker["output"]>[1], "records">,
    named: Pick<Made, "name" | "what">,
  ): Promise<Result<Made, HandOverError>> => {
    const file = await worker.output(id, { records, ...source });
    if (file.ok) return ok({ id, ...named, bytes: file.value });
    return file.error.type === "TellsOnSomebody" || file.error.type === "Unfilled"
      ? err(file.error)
      : err({ type: "NotMade", what: item.label });
  };
  switch (item.type) {
    case "letter": {
      if (plan.letter.type === "issued" && !isDraft) {
        const { issued } = plan.letter;
        return made(
          item.form,
          { model: issued.issued.model, createdAt: new Date(issued.issued.at), isDraft: false },
          {
            name: `${host} letter version ${issued.version}`,
            what: `The letter, version ${issued.version}`,
          },
        );
      }
      const problems = examineLetter({ records, letter: current, model, layout: null });
      const back = problems.filter(keepsDraftBack);
      if (back.length > 0)
        return err({ type: "TellsOnSomebody", said: back.map(({ text }) => text) });
      return made(
        item.form,
        { model, createdAt: now, isDraft: true },
        { name: `DRAFT ${host} letter`, what: "The letter as it stands: a draft" },
      );
    }
    case "publicLetter": {
      if (plan.letter.type !== "issued") return err({ type: "NotMade", what: item.label });
      const { issued, version } = plan.letter.issued;
      return made(
        item.form,
        { model: item.model, createdAt: new Date(issued.at), isDraft: false },
        {
          name: `${host} public version of letter version ${version}`,
          what: `The public version of the letter, version ${version}, without what is kept back`,
        },
      );
    }
    case "slides": {
      const { deck, day, audience } = item.shown;
      return made(
        audience === "leaders" ? "slidesLeaders" : "slidesStaff",
        {
          model,
          createdAt: new Date(`${day}T12:00:00Z`),
          isDraft: false,
          deck: withoutNotes(deck),
        },
        {
          name: `${host} ${asFileName(deck.name, { most: 40, otherwise: "Feedback" })} ${dayInWords(day)}`,
          what: `${deck.name}, the slides as shown on ${dayInWords(day)}`,
        },
      );
    }
    case "nextSteps":
      return made(
        item.form,
        { model, createdAt: now, isDraft },
        { name: `${draft}${host} next steps`, what: "The next-steps sheet" },
      );
    case "certificate": {
      const { sheet, drawnAt } = item.certificate;
      const pdf = await worker.sheetPdf(sheet, { createdAt: new Date(drawnAt) });
      return pdf.ok
        ? ok({
            id: "drawCertificate",
            name: `${host} certificate of the draw`,
            what: `Certificate of the draw of ${londonDay(drawnAt)}`,
            bytes: pdf.value,
          })
        : err({ type: "NotMade", what: item.label });
    }
  }
}

/** What is said to a slide is for who speaks, and stays with the team. */
const withoutNotes = (deck: Deck): Deck => ({
  ...deck,
  slides: deck.slides.map((slide) => ({ ...slide, notes: [] })),
});

const hostOf = ({ visit }: VisitRecords): string =>
  asFileName(visit.host.name, { most: 40, otherwise: "Council" }).replace(/[ -]+$/u, "");

/** The last part of what such files end in: their names say by themselves what they are. */
const endingOf = (id: SavedFileId): string => savedFiles[id].extension.split(".").at(-1) ?? "";

/** The name, with a number where a file of that name is in the folder already. */
function freeName(name: string, ending: string, files: readonly HandedFile[]): string {
  const taken = new Set(files.map((file) => file.name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const free = `${count === 1 ? name : `${name} ${count}`}.${ending}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
