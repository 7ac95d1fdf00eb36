import { asFileName } from "../../../../shared/words/asFileName.ts";
import {
  blankForm,
  fileOfForm,
  formFromFile,
  recordOfForm,
} from "../../../../shared/practice/editForm.ts";
import { type FormFile, readFormFile } from "../../../../shared/practice/formFile.ts";
import { shippedForms } from "../../../../shared/practice/shippedForms.ts";
import { put } from "../../../../shared/visit/change.ts";
import { formsOf, type FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { PracticeForm } from "../../../../shared/visit/kinds/practiceForm.ts";
import type { NotOurFile } from "../../../../shared/visit/file/ownFile.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { bridge } from "../../../bridge/bridge.ts";
import { saveErrorInWords } from "../../../bridge/saveErrorInWords.ts";
import { run } from "../../../db/run.ts";
import { nextOrder } from "../../../../shared/visit/nextOrder.ts";

/** Forms that ship and that the visit does not have yet. */
export function formsToAdd(records: VisitRecords): readonly FormFile[] {
  const known = new Set(formsOf(records).map(({ key }) => key));
  return shippedForms().filter(({ key }) => !known.has(key));
}

/** Adds a form after those that are there; one of the same key that is retired is used again as it was. */
export async function addForm(file: FormFile, records: VisitRecords): Promise<string> {
  const taken = formsOf(records).map(({ key }) => key);
  const key = freeKey(file.key, taken);
  await run(
    records.visit.id,
    `Add form “${file.name}”`.slice(0, 200),
    ({ practiceForms, visit }) => {
      const order = nextOrder(practiceForms);
      return [put("practiceForms", formFromFile({ ...file, key }, { visitId: visit.id, order }))];
    },
  );
  return key;
}

function freeKey(key: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? key : `${key.slice(0, 17)}${count}`;
    if (!taken.includes(free)) return free;
  }
}

/** A form of the team's own, without areas yet, with the answers of the visit's first form. */
export const ownForm = (name: string, records: VisitRecords): FormFile => {
  const forms = formsOf(records);
  const [first] = forms.map(fileOfForm).concat(shippedForms());
  return blankForm(name, { scales: first?.scales ?? [], taken: forms.map(({ key }) => key) });
};

/** Changes a form as the person saw it; one that only the programme had becomes a record by it. */
export function changeForm(
  records: VisitRecords,
  form: FormOfVisit,
  label: string,
  change: (form: PracticeForm) => PracticeForm,
): Promise<void> {
  const { id } = records.visit;
  return run(id, label, () => {
    const record = recordOfForm(form, id);
    const changed = change(record);
    return [put("practiceForms", changed, form.row ?? undefined)];
  });
}

/** Asks where to keep a form as a file; says what came of it, and nothing when that was called off. */
export async function saveForm(form: FormOfVisit): Promise<string> {
  const text = `${JSON.stringify(fileOfForm(form), null, 2)}\n`;
  const saved = await bridge.saveFile({
    what: "practiceForm",
    suggestedName: asFileName(`Form ${form.name}`, { most: 80, otherwise: "Form" }),
    bytes: new TextEncoder().encode(text),
  });
  return saved.ok ? `Saved as ${saved.value.fileName}` : (saveErrorInWords(saved.error) ?? "");
}

/** Brings a form in from a file; gives its key, or in words why it is none. */
export async function bringInForm(
  file: File,
  records: VisitRecords,
): Promise<{ readonly key: string } | { readonly problem: string }> {
  if (file.size > mostBytes) return { problem: `${file.name} is too large for a form.` };
  const read = readFormFile(await file.text());
  return read.ok
    ? { key: await addForm(read.value, records) }
    : { problem: problemInWords(file.name, read.error) };
}

const mostBytes = 1024 * 1024;

function problemInWords(name: string, { type, where }: NotOurFile): string {
  switch (type) {
    case "NewerVersion":
      return `${name} was saved by a newer version of Critical Friend. Update, then bring it in.`;
    case "NotJson":
      return `${name} is no form that Critical Friend saved.`;
    case "NotOfThisKind":
      return `${name} is no form that holds together${where === "" ? "" : `: see ${where}`}. Nothing was added.`;
  }
}
