import * as z from "zod";
import shipped from "../../assets/programmes/return-visit.json" with { type: "json" };
import { type Beginner, type Begun, beginFromProgramme } from "../programmes/beginFromProgramme.ts";
import type { ProgrammeFile } from "../programmes/programmeFile.ts";
import { programmeOfVisit } from "../programmes/programmeOfVisit.ts";
import { err, ok, type Result } from "../result.ts";
import { enquiriesInTree } from "../visit/enquiries/enquiryTree.ts";
import { EnquiryId } from "../visit/ids.ts";
import type { Baseline } from "../visit/kinds/baseline.ts";
import type { BaselineItem } from "../visit/kinds/baselineItem.ts";
import type { PracticeForm } from "../visit/kinds/practiceForm.ts";
import { type LetterStyle, sectionsOfStyle, StockText } from "../visit/programme/letterStyle.ts";
import type { Mint } from "../visit/programme/programme.ts";
import type { RecordOf, VisitRecords } from "../visit/records.ts";
import { baselineOf, formKeyNow } from "./baselineOf.ts";
import { earlierLetter, type NoReturn } from "./earlierLetter.ts";

const Shipped = z.strictObject({ focus: z.string(), heading: z.string(), wording: StockText });
const wording = Shipped.parse(shipped);

/** A visit that goes back to an earlier one, as it begins. */
export interface BegunReturn extends Begun {
  readonly baselines: readonly Baseline[];
  readonly baselineItems: readonly BaselineItem[];
  /** What was left behind as it tells who somebody is, in words. */
  readonly leftBehind: readonly string[];
}

/** What the person who begins it says, and what it begins from. */
export interface ReturnBasics {
  readonly focus: string;
  readonly daysOnSite: readonly string[];
  readonly beginner?: Beginner | undefined;
  /** SHA-256 of the file, hexadecimal; null where it begins from the visit on this laptop. */
  readonly fileHash: string | null;
}

/** What a return visit is usually asked to look at; the date of the letter as it is printed. */
export const usualFocus = (dateOfLetter: string): string =>
  dateOfLetter === ""
    ? "what has become of our earlier letter"
    : wording.focus.replace("{earlierLetter}", dateOfLetter);

/**
 * A visit that goes back to an earlier one: with its lines of enquiry, those found on site among them,
 * its forms and what else its programme is, and with the baseline. Only what was issued or counted
 * comes with it. Nothing is saved; ids and time come from `mint`.
 */
export function beginReturn(
  earlier: VisitRecords,
  { fileHash, daysOnSite, ...basics }: ReturnBasics,
  mint: Mint,
): Result<BegunReturn, NoReturn> {
  const letter = earlierLetter(earlier);
  if (!letter.ok) return letter;
  const programme = programmeIn(earlier);
  if (programme === null) return err({ type: "TooMuch" });
  const begun = beginFromProgramme(
    programme,
    { ...basics, hostName: earlier.visit.host.name, daysOnSite: [...daysOnSite] },
    mint,
  );
  const visitId = begun.visit.id;
  const lines = new Map<string, EnquiryId>(
    earlier.enquiries.map(({ id }) => [id, EnquiryId.parse(mint.newId())]),
  );
  const lineOf = (id: string | null): EnquiryId | null =>
    id === null ? null : (lines.get(id) ?? null);
  const { baseline, items, leftBehind } = baselineOf(earlier, letter.value, {
    visitId,
    lineOf,
    fileHash,
    now: mint.now(),
  });
  return ok({
    ...begun,
    visit: {
      ...begun.visit,
      host: earlier.visit.host,
      pooling: earlier.visit.pooling,
      letterStyle: withWhatBecame(begun.visit.letterStyle),
    },
    enquiries: enquiriesInTree(earlier.enquiries).map(
      ({ id, parentId, question, shortName, prompts }, i): RecordOf<"enquiries"> => ({
        id: lines.get(id) ?? EnquiryId.parse(mint.newId()),
        visitId,
        parentId: lineOf(parentId),
        order: i + 1,
        question,
        shortName,
        prompts,
        addedOnSite: null,
      }),
    ),
    practiceForms: begun.practiceForms.map((form) => withLines(form, earlier, lineOf)),
    baselines: [baseline],
    baselineItems: items,
    leftBehind,
  });
}

/** The programme that the visit had become; null where it is more than a programme holds. */
function programmeIn(earlier: VisitRecords): ProgrammeFile | null {
  try {
    return programmeOfVisit(earlier, { family: "visit", about: "" });
  } catch (error) {
    if (error instanceof z.ZodError) return null;
    throw error;
  }
}

/** The form with the lines of enquiry that its areas were evidence under. */
function withLines(
  form: PracticeForm,
  { practiceForms }: VisitRecords,
  lineOf: (id: string | null) => EnquiryId | null,
): PracticeForm {
  const before = practiceForms.find(({ key }) => formKeyNow(key) === form.key);
  const enquiries = Object.entries(before?.enquiries ?? {}).flatMap(([area, id]) => {
    const line = lineOf(id);
    return line === null || form.areas[area] === undefined ? [] : [[area, line] as const];
  });
  return { ...form, enquiries: Object.fromEntries(enquiries) };
}

/** The style with the section that says what became of the earlier letter, behind how the team worked. */
function withWhatBecame(style: LetterStyle): LetterStyle {
  const sections = sectionsOfStyle(style)
    .filter(({ id }) => id !== "whatBecame")
    .map(({ id, heading, name }) => ({ id, heading, name: heading === null ? name : "" }));
  const at = sections.findIndex(({ id }) => id === "howWeWorked") + 1;
  return {
    ...style,
    sections: sections.toSpliced(at, 0, {
      id: "whatBecame",
      heading: wording.heading,
      name: "",
    }),
    wording: { ...style.wording, whatBecame: wording.wording },
  };
}
