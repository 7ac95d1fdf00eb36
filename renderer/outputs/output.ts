import type { FactualPaper } from "../../shared/letter/factualCheck/factualPapers.ts";
import type { FormOf } from "../../shared/questionnaires/form.ts";
import type { CpdChoice } from "../../shared/register/cpdNote.ts";
import type { Result } from "../../shared/result.ts";
import type { NextStepsSheet } from "../../shared/nextSteps/composeSheet.ts";
import type { Deck } from "../../shared/visit/deck.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import type { PdfOptions } from "../pdf/letterEngine.ts";
import type { LetterFonts } from "../pdf/letterDocument.ts";

/** What an output is made from. Plain data: survives structured clone. */
export interface OutputSource {
  readonly records: VisitRecords;
  /** As it was issued, or as it stands. */
  readonly model: LetterModel;
  /** The instant that the file bears: the same source gives the same content. */
  readonly createdAt: Date;
  /** Says on every page that it is one. */
  readonly isDraft: boolean;
  /** Slides as they were shown, in place of those that the letter gives now. */
  readonly deck?: Deck;
  /** Whose CPD note; unless said that of the first peer who wrote something. */
  readonly cpd?: CpdChoice;
  /** Which form of a questionnaire; unless said that of the first round, for the host’s people. */
  readonly form?: FormOf;
}

/** What makers need of the place they run in. */
export interface OutputMeans {
  readonly pdf: (model: LetterModel, options: PdfOptions) => Promise<Uint8Array<ArrayBuffer>>;
  readonly nextStepsPdf: (
    sheet: NextStepsSheet,
    options: PdfOptions,
  ) => Promise<Uint8Array<ArrayBuffer>>;
  readonly factualPdf: (
    paper: FactualPaper,
    options: { readonly createdAt: Date },
  ) => Promise<Uint8Array<ArrayBuffer>>;
  readonly docxFonts: () => Promise<LetterFonts>;
}

/** It tells who somebody is, or repeats a safeguarding concern: each place in words. */
export type OutputRefused = { readonly type: "TellsOnSomebody"; readonly said: readonly string[] };

/** Why nothing was made: `NothingSent` where there is nothing yet that it could be made from. */
export type OutputError =
  | OutputRefused
  /** Something that was to be filled in still shows as such: each place in words. */
  | { readonly type: "Unfilled"; readonly said: readonly string[] }
  | { readonly type: "NothingSent"; readonly said: readonly string[] };

/** Makes the bytes of one kind of file. */
export type Output = (
  source: OutputSource,
  means: OutputMeans,
) => Promise<Result<Uint8Array<ArrayBuffer>, OutputError>>;
