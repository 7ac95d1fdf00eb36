import { type LetterFormId, letterForms } from "../../../shared/bridge/savedFiles.ts";
import { type IssuedLetter, issuedVersions } from "../../../shared/letter/issuedVersions.ts";
import {
  publicErrorInWords,
  publicVersionOf,
} from "../../../shared/letter/publicVersion/publicVersion.ts";
import { agreedFor } from "../../../shared/letter/versions/agreedFor.ts";
import { composeSheet } from "../../../shared/nextSteps/composeSheet.ts";
import { AudienceOutput, audienceOutputWords } from "../../../shared/visit/audienceOutput.ts";
import { isAsIssued } from "../../../shared/visit/issued/issuedLetter.ts";
import type { Presentation } from "../../../shared/visit/kinds/presentation.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";
import type { Sheet } from "../../pdf/sheetDefinition.ts";

/** The certificate of a draw, as the screen of the cases gives it. */
export interface CertificateSheet {
  readonly listName: string;
  readonly drawnAt: string;
  readonly sheet: Sheet;
}

/** A file that may go into the folder; nothing else ever does. */
export type HandOverItem = { readonly id: string; readonly label: string } & (
  | { readonly type: "letter"; readonly form: LetterFormId }
  | { readonly type: "publicLetter"; readonly form: LetterFormId; readonly model: LetterModel }
  | { readonly type: "slides"; readonly shown: Presentation }
  | { readonly type: "nextSteps"; readonly form: "nextStepsPdf" | "nextStepsDocx" }
  | { readonly type: "certificate"; readonly certificate: CertificateSheet }
);

/** How the letter stands to being handed over. */
export type LetterStanding =
  /** The visit makes none. */
  | { readonly type: "none" }
  | { readonly type: "issued"; readonly issued: IssuedLetter }
  /** Only drafts can be had. */
  | { readonly type: "notIssued" }
  /** It cannot be told which words were issued: nothing is handed over as the letter. */
  | { readonly type: "doubtful"; readonly why: string };

/** What can go to the council, and how the letter stands. */
export interface HandOverPlan {
  readonly letter: LetterStanding;
  readonly items: readonly HandOverItem[];
  /** What would be among them, and the agreement does not give to whoever the folder goes to: "the slides". */
  readonly notGiven: readonly string[];
  /** What is not there to be handed over, in words. */
  readonly missing: readonly string[];
}

/**
 * Works out what a folder for `to` can hold: letter, its public version where something is kept back,
 * slides as shown, next-steps sheet, certificates; of these nothing that the agreement keeps from `to`.
 */
export function handOverPlan(
  records: VisitRecords,
  certificates: readonly CertificateSheet[],
  to = toAtFirst(records),
): HandOverPlan {
  const { outputs } = records.visit;
  const letter = standingOfLetter(records);
  const shown = lastShown(records.presentations);
  // With nothing kept back it would be the letter once more.
  const shortened =
    letter.type === "issued" && records.keptBack.length > 0 ? publicVersionOf(records) : null;
  const hasSheet = composeSheet(records).rows.length > 0;
  const all: readonly HandOverItem[] = [
    ...(letter.type === "issued" || letter.type === "notIssued"
      ? letterForms.map(
          ({ id, label }) => ({ type: "letter", id, form: id, label: `Letter: ${label}` }) as const,
        )
      : []),
    ...(shortened?.ok === true
      ? letterForms.map(
          ({ id, label }) =>
            ({
              type: "publicLetter",
              id: `public ${id}`,
              form: id,
              model: shortened.value.model,
              label: `Public version: ${label}`,
            }) as const,
        )
      : []),
    ...shown.map(
      (each) =>
        ({
          type: "slides",
          id: each.id,
          shown: each,
          label: `${each.deck.name}: slides as shown on ${dayInWords(each.day)}`,
        }) as const,
    ),
    ...(hasSheet
      ? [
          {
            type: "nextSteps",
            id: "sheetPdf",
            form: "nextStepsPdf",
            label: "Next-steps sheet: PDF",
          } as const,
          {
            type: "nextSteps",
            id: "sheetDocx",
            form: "nextStepsDocx",
            label: "Next-steps sheet: Word document",
          } as const,
        ]
      : []),
    ...certificates.map(
      (certificate, i) =>
        ({
          type: "certificate",
          id: `certificate ${i}`,
          certificate,
          label: `Certificate of the draw: ${certificate.listName}${certificates.length > 1 ? `, ${i + 1}` : ""}`,
        }) as const,
    ),
  ];
  const missing = [
    ...(shortened?.ok === false
      ? [`No public version. ${publicErrorInWords(shortened.error)}`]
      : []),
    ...(outputs.includes("slides") && shown.length === 0
      ? ["No slides: no feedback is recorded as given. Record it where it is presented."]
      : []),
    ...(outputs.includes("nextSteps") && !hasSheet
      ? ["No next-steps sheet: nothing is written in it yet."]
      : []),
  ];
  const agreed = agreedFor(records.visit, to);
  const isGiven = ({ type }: HandOverItem): boolean =>
    agreed === null || type === "certificate" || agreed.includes(type);
  const kept = new Set(all.filter((item) => !isGiven(item)).map(({ type }) => type));
  return {
    letter,
    items: all.filter(isGiven),
    notGiven: AudienceOutput.options
      .filter((kind) => kept.has(kind))
      .map((kind) => audienceOutputWords[kind].replace(/^\p{Lu}/u, (first) => first.toLowerCase())),
    missing,
  };
}

/** What is chosen at first: each thing once, the letter as PDF; its public version only in place of the letter. */
export function chosenAtFirst(items: readonly HandOverItem[]): readonly string[] {
  const hasLetter = items.some(({ type }) => type === "letter");
  return items
    .filter(
      (item) =>
        !(hasLetter && item.type === "publicLetter") &&
        (!("form" in item) || item.form === "letterPdf" || item.form === "nextStepsPdf"),
    )
    .map(({ id }) => id);
}

/** To whom the folder goes unless somebody else is chosen: the letter's addressee, else the host. */
export function toAtFirst(records: VisitRecords): string {
  const letter = standingOfLetter(records);
  return (letter.type === "issued" ? letter.issued.addressee.name : "") || records.visit.host.name;
}

function standingOfLetter({ visit, letters }: VisitRecords): LetterStanding {
  const versions = issuedVersions(letters);
  const [last] = versions;
  if (last === undefined)
    return visit.outputs.includes("letter") ? { type: "notIssued" } : { type: "none" };
  if (versions.some((other) => other !== last && other.version === last.version))
    return {
      type: "doubtful",
      why: `Two letters call themselves version ${last.version}. Compare their fingerprints with the lead first.`,
    };
  if (!isAsIssued(last))
    return {
      type: "doubtful",
      why: `The words kept here as version ${last.version} do not give its fingerprint: they are not those that were issued.`,
    };
  return { type: "issued", issued: last };
}

/** What was shown last to each audience. */
const lastShown = (presentations: readonly Presentation[]): readonly Presentation[] => {
  const inTime = [...presentations].sort((a, b) =>
    `${a.day} ${a.at ?? ""} ${a.id}` < `${b.day} ${b.at ?? ""} ${b.id}` ? -1 : 1,
  );
  return [...new Map(inTime.map((each) => [each.audience, each])).values()];
};
