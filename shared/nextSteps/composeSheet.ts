import { inOrder } from "../visit/inOrder.ts";
import type { NextStep } from "../visit/kinds/nextStep.ts";
import { nextSteps } from "../visit/kinds/nextStep.ts";
import { contentHash } from "../visit/issued/letterHash.ts";
import type { VisitRecords } from "../visit/records.ts";
import { daysInWords } from "../words/inWords.ts";

/** What is typed of a row of the sheet. */
export type NextStepText = "heard" | "action" | "who" | "byWhen" | "support" | "reviewedBy";

const { enquiryId, heard, action, who, byWhen, support, reviewedBy } = nextSteps.fields;

/** What heads the column of the lines of enquiry. */
export const enquiryHeading = enquiryId.label;

/** What heads each column that is typed. */
export const nextStepHeading: Readonly<Record<NextStepText, string>> = {
  heard: heard.label,
  action: action.label,
  who: who.label,
  byWhen: byWhen.label,
  support: support.label,
  reviewedBy: reviewedBy.label,
};

/** The columns that are typed, as they stand on the sheet. */
export const nextStepTexts = Object.keys(nextStepHeading) as readonly NextStepText[]; // its own keys

/** The next-steps sheet as it stands: what screen, PDF and Word document are all made from. */
export interface NextStepsSheet {
  readonly language: "en-GB";
  readonly title: string;
  /** Programme, days on site and review, each a line. */
  readonly facts: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

/** The sheet of a visit. Rows in which nothing is written are left out. */
export function composeSheet(records: VisitRecords): NextStepsSheet {
  const { visit, enquiries } = records;
  const nameOf = (row: NextStep): string => {
    const enquiry = enquiries.find(({ id }) => id === row.enquiryId);
    return enquiry === undefined ? "" : enquiry.shortName || enquiry.question;
  };
  const days = daysInWords(visit.daysOnSite);
  return {
    language: "en-GB",
    title: `Next steps: ${visit.host.name}`,
    facts: [
      [visit.programme, days].filter((part) => part !== "").join(", "),
      visit.reviewDate === "" ? "" : `Looked at again: ${visit.reviewDate}`,
    ].filter((line) => line !== ""),
    columns: [enquiryHeading, ...Object.values(nextStepHeading)],
    rows: inOrder(records.nextSteps)
      .filter(isWritten)
      .map((row) => ({
        id: row.id,
        cells: [nameOf(row), ...nextStepTexts.map((field) => oneParagraph(row[field]))],
      })),
  };
}

/** Whether anything stands in a row. */
const isWritten = (row: NextStep): boolean =>
  nextStepTexts.some((field) => row[field].trim() !== "");

/** SHA-256 of what the sheet says, hexadecimal: the same in every form of it. */
export const sheetHash = ({ rows, ...sheet }: NextStepsSheet): string =>
  contentHash({ ...sheet, rows: rows.map(({ cells }) => cells) });

/** A cell is one paragraph, whatever was pasted into it. */
const oneParagraph = (text: string): string => text.replace(/\s+/gu, " ").trim();
