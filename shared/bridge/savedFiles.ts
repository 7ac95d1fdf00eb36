/** A kind of file that the app saves: what its dialog is titled, what systems call it, and how its name ends. */
export interface SavedFileKind {
  readonly title: string;
  readonly name: string;
  readonly extension: string;
  /** A form of the letter, offered wherever the letter is saved. */
  readonly isLetter?: true;
  /** For the team alone: never saved beside what goes to the host. */
  readonly isInternal?: true;
}

/** A document that people read, of which it matters whom it is for. */
export const isDocument = ({ extension }: Pick<SavedFileKind, "extension">): boolean =>
  /(?:^|\.)(?:pdf|docx|html|pptx|zip)$/u.test(extension);

/** Every kind of file that the app saves, one row each. */
export const savedFiles = {
  letterPdf: { title: "Save the letter", name: "PDF", extension: "pdf", isLetter: true },
  letterDocx: {
    title: "Save the letter",
    name: "Word document",
    extension: "docx",
    isLetter: true,
  },
  letterHtml: { title: "Save the letter", name: "Web page", extension: "html", isLetter: true },
  slidesLeaders: {
    title: "Save the slides for leaders",
    name: "PowerPoint presentation",
    extension: "pptx",
  },
  slidesStaff: {
    title: "Save the slides for staff",
    name: "PowerPoint presentation",
    extension: "staff.pptx",
  },
  factualCheckDocx: {
    title: "Save the draft for the council’s check",
    name: "Word document",
    extension: "check.docx",
  },
  factualCheckPdf: {
    title: "Save the draft for the council’s check",
    name: "PDF",
    extension: "check.pdf",
  },
  factualReplyDocx: {
    title: "Save the answer to the council",
    name: "Word document",
    extension: "answer.docx",
  },
  factualReplyPdf: {
    title: "Save the answer to the council",
    name: "PDF",
    extension: "answer.pdf",
  },
  milestones: { title: "Save the dates", name: "Calendar file", extension: "ics" },
  nextStepsPdf: { title: "Save the next-steps sheet", name: "PDF", extension: "next-steps.pdf" },
  nextStepsDocx: {
    title: "Save the next-steps sheet",
    name: "Word document",
    extension: "next-steps.docx",
  },
  annexPdf: {
    title: "Save the trace annex",
    name: "PDF",
    // Whatever it is called, its name says so.
    extension: "internal.pdf",
    isInternal: true,
  },
  printedPages: { title: "Save the pages", name: "PDF", extension: "pdf" },
  printedInternally: {
    title: "Save the pages for the team",
    name: "PDF",
    extension: "internal.pdf",
    isInternal: true,
  },
  handOverZip: { title: "Save the folder for the council", name: "Zip file", extension: "zip" },
  visitFile: { title: "Save the visit", name: "Visit file", extension: "visit.json" },
  invitation: { title: "Save the invitation", name: "Invitation to a team", extension: "cfinvite" },
  practiceForm: { title: "Save the form", name: "Practice form", extension: "form.json" },
  programme: { title: "Save the programme", name: "Programme", extension: "programme.json" },
  timetable: { title: "Save the timetable", name: "Calendar", extension: "ics" },
  registerXlsx: { title: "Save the register", name: "Excel workbook", extension: "xlsx" },
  registerCsv: { title: "Save the register", name: "Table", extension: "csv" },
  briefingDocx: {
    title: "Save the briefing sheet",
    name: "Word document",
    extension: "briefing.docx",
  },
  cpdNoteDocx: { title: "Save the CPD note", name: "Word document", extension: "cpd.docx" },
  questionnaireDocx: {
    title: "Save the questionnaire",
    name: "Word document",
    extension: "questionnaire.docx",
  },
  questionnaireTxt: {
    title: "Save the questionnaire",
    name: "Plain text",
    extension: "questionnaire.txt",
  },
  themeFile: { title: "Save the theme file", name: "Theme file", extension: "themes.json" },
  roundReportDocx: { title: "Save the report", name: "Word document", extension: "docx" },
  poolParquet: { title: "Save the pool as a table", name: "Parquet", extension: "parquet" },
  giftedDaysCsv: { title: "Save the gifted days", name: "Table", extension: "csv" },
  certificate: { title: "Save the certificate", name: "Text", extension: "txt" },
  drawCertificate: { title: "Save the certificate of the draw", name: "PDF", extension: "pdf" },
  references: { title: "Save the references", name: "Text", extension: "txt" },
} as const satisfies Readonly<Record<string, SavedFileKind>>;

export type SavedFileId = keyof typeof savedFiles;

/** A form of the letter. */
export type LetterFormId = {
  [Id in SavedFileId]: (typeof savedFiles)[Id] extends { readonly isLetter: true } ? Id : never;
}[SavedFileId];

/** Whether such a file is a form of the letter. */
export const isLetterForm = (id: SavedFileId): id is LetterFormId => "isLetter" in savedFiles[id];

/** The forms of the letter, as they are offered. */
export const letterForms = (Object.keys(savedFiles) as SavedFileId[])
  .filter(isLetterForm)
  .map((id) => ({ id, label: savedFiles[id].name }));
