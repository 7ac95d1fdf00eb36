import type { SavedFileId } from "../../shared/bridge/savedFiles.ts";
import { err, ok } from "../../shared/result.ts";
import type { NextStepsSheet } from "../../shared/nextSteps/composeSheet.ts";
import type { SlideAudience } from "../../shared/visit/deck.ts";
import type { FactualPaper } from "../../shared/letter/factualCheck/factualPapers.ts";
import type { Output, OutputMeans, OutputSource } from "./output.ts";

const slidesFor =
  (audience: SlideAudience): Output =>
  async ({ records, model, createdAt, isDraft, deck: shown }) => {
    const [{ composeSlides }, { scanDeck, unfilledInDeck }, { slidesPptx }] = await Promise.all([
      import("../../shared/slides/composeSlides.ts"),
      import("../../shared/slides/scanDeck.ts"),
      import("./slidesPptx.ts"),
    ]);
    const deck = shown ?? composeSlides(records, model, audience);
    const said = scanDeck(deck, records);
    if (said.length > 0) return err({ type: "TellsOnSomebody", said });
    const unfilled = shown === undefined ? unfilledInDeck(deck) : [];
    if (unfilled.length > 0) return err({ type: "Unfilled", said: unfilled });
    return ok(await slidesPptx(deck, { createdAt, isDraft }));
  };

/** The next-steps sheet, unless nothing stands in it or it tells who somebody is. */
const nextSteps =
  (
    make: (
      sheet: NextStepsSheet,
      source: OutputSource,
      means: OutputMeans,
    ) => Promise<Uint8Array<ArrayBuffer>>,
  ): Output =>
  async (source, means) => {
    const [{ composeSheet }, { scanSheet, sheetProblemInWords }] = await Promise.all([
      import("../../shared/nextSteps/composeSheet.ts"),
      import("../../shared/nextSteps/scanSheet.ts"),
    ]);
    const sheet = composeSheet(source.records);
    if (sheet.rows.length === 0)
      return err({
        type: "NothingSent",
        said: ["Nothing stands in the next-steps sheet yet, so no file was made of it."],
      });
    const problems = scanSheet(source.records, sheet);
    return problems.length > 0
      ? err({ type: "TellsOnSomebody", said: problems.map(sheetProblemInWords) })
      : ok(await make(sheet, source, means));
  };

/** A paper of the latest check of the facts, unless it tells who somebody is. */
const factual =
  (
    which: "check" | "reply",
    make: (
      paper: FactualPaper,
      source: OutputSource,
      means: OutputMeans,
    ) => Promise<Uint8Array<ArrayBuffer>>,
  ): Output =>
  async (source, means) => {
    const [{ roundsOf }, { checkPaper, replyPaper, scanPaper }] = await Promise.all([
      import("../../shared/letter/factualCheck/beginRound.ts"),
      import("../../shared/letter/factualCheck/factualPapers.ts"),
    ]);
    const { records, model } = source;
    const [round] = roundsOf(records);
    if (round === undefined)
      return err({
        type: "NothingSent",
        said: ["No draft was sent to the council for a check of its facts."],
      });
    const paper = which === "check" ? checkPaper(round) : replyPaper(records, round, model);
    const said = scanPaper(paper, records);
    return said.length > 0
      ? err({ type: "TellsOnSomebody", said })
      : ok(await make(paper, source, means));
  };

const factualAsPdf = (which: "check" | "reply"): Output =>
  factual(which, (paper, { createdAt }, { factualPdf }) => factualPdf(paper, { createdAt }));

const factualAsDocx = (which: "check" | "reply"): Output =>
  factual(which, async (paper, { createdAt }, { docxFonts }) => {
    const [{ factualDocx }, fonts] = await Promise.all([import("./factualDocx.ts"), docxFonts()]);
    return factualDocx(paper, { createdAt, fonts });
  });

/** The form of a questionnaire, unless nobody is asked yet or it tells who somebody is. */
const questionnaire =
  (
    make: (
      paper: FactualPaper,
      source: OutputSource,
      means: OutputMeans,
    ) => Promise<Uint8Array<ArrayBuffer>>,
  ): Output =>
  async (source, means) => {
    const [{ formPaper, scanForm }, { firstForm }] = await Promise.all([
      import("../../shared/questionnaires/form.ts"),
      import("../../shared/questionnaires/rounds.ts"),
    ]);
    const form = source.form ?? firstForm(source.records);
    if (form === null)
      return err({
        type: "NothingSent",
        said: ["No round of a questionnaire was begun, so that nobody is asked yet."],
      });
    const said = scanForm(form, source.records);
    return said.length > 0
      ? err({ type: "TellsOnSomebody", said })
      : ok(await make(formPaper(form), source, means));
  };

// One row an output, by the id that its kind of file has in shared/bridge/savedFiles.ts. Makers are loaded
// when they are first asked for.
const makers = {
  letterPdf: async ({ model, createdAt, isDraft }, { pdf }) =>
    ok(await pdf(model, { createdAt, isDraft })),
  letterDocx: async ({ model, createdAt, isDraft }, { docxFonts }) => {
    const [{ letterDocx }, fonts] = await Promise.all([import("./letterDocx.ts"), docxFonts()]);
    return ok(await letterDocx(model, { createdAt, isDraft, fonts }));
  },
  letterHtml: async ({ model, isDraft }) => {
    const { letterHtml } = await import("./letterHtml.ts");
    return ok(new TextEncoder().encode(letterHtml(model, { isDraft })));
  },
  slidesLeaders: slidesFor("leaders"),
  slidesStaff: slidesFor("staff"),
  nextStepsPdf: nextSteps((sheet, { createdAt, isDraft }, means) =>
    means.nextStepsPdf(sheet, { createdAt, isDraft }),
  ),
  nextStepsDocx: nextSteps(async (sheet, { createdAt, isDraft }, { docxFonts }) => {
    const [{ nextStepsDocx }, fonts] = await Promise.all([
      import("./nextStepsDocx.ts"),
      docxFonts(),
    ]);
    return nextStepsDocx(sheet, { createdAt, isDraft, fonts });
  }),
  briefingDocx: async ({ records, createdAt }, { docxFonts }) => {
    const [{ composeBriefing, scanBriefing }, { briefingDocx }] = await Promise.all([
      import("../../shared/briefing/composeBriefing.ts"),
      import("./briefingDocx.ts"),
    ]);
    const briefing = composeBriefing(records);
    const said = scanBriefing(briefing, records);
    return said.length > 0
      ? err({ type: "TellsOnSomebody", said })
      : ok(await briefingDocx(briefing, { createdAt, fonts: await docxFonts() }));
  },
  cpdNoteDocx: async ({ records, createdAt, cpd }, { docxFonts }) => {
    const [{ composeCpdNote, scanCpdNote }, { cpdNoteDocx }] = await Promise.all([
      import("../../shared/register/cpdNote.ts"),
      import("./cpdNoteDocx.ts"),
    ]);
    const note = composeCpdNote(records, cpd);
    if (note === null)
      return err({ type: "NothingSent", said: ["Nobody wrote down what they learned."] });
    const said = scanCpdNote(note, records);
    return said.length > 0
      ? err({ type: "TellsOnSomebody", said })
      : ok(await cpdNoteDocx(note, { createdAt, fonts: await docxFonts() }));
  },
  questionnaireDocx: questionnaire(async (paper, { createdAt }, { docxFonts }) => {
    const [{ factualDocx }, fonts] = await Promise.all([import("./factualDocx.ts"), docxFonts()]);
    return factualDocx(paper, { createdAt, fonts });
  }),
  themeFile: async ({ records, createdAt }) => {
    const [{ composeThemeFile }, { scanThemeFile, noThemeFileInWords }, { themeFileText }] =
      await Promise.all([
        import("../../shared/pool/composeThemeFile.ts"),
        import("../../shared/pool/scanThemeFile.ts"),
        import("../../shared/pool/themeFile.ts"),
      ]);
    const file = composeThemeFile(records, { now: createdAt.toISOString(), code: null });
    if (!file.ok) return err({ type: "NothingSent", said: [noThemeFileInWords(file.error)] });
    const said = scanThemeFile(file.value, records);
    return said.length > 0
      ? err({ type: "TellsOnSomebody", said })
      : ok(new TextEncoder().encode(themeFileText(file.value)));
  },
  factualCheckDocx: factualAsDocx("check"),
  factualCheckPdf: factualAsPdf("check"),
  factualReplyDocx: factualAsDocx("reply"),
  factualReplyPdf: factualAsPdf("reply"),
} satisfies Partial<Record<SavedFileId, Output>>;

/** Something that is made from a visit for others to read. */
export type OutputId = keyof typeof makers;

/** What makes each output. */
export const outputs: Readonly<Record<OutputId, Output>> = makers;

/** Ids of everything that is made. */
export const outputIds = Object.keys(makers) as readonly OutputId[];
