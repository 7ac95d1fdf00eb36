import { useState, type ReactElement } from "react";
import type { ReturnedSheet } from "../../../shared/register/readReturnedSheet.ts";
import { laterInspections } from "../../../shared/register/inspections.ts";
import { answersOf, type Register, registerOf } from "../../../shared/register/register.ts";
import { responseWords } from "../../../shared/visit/kinds/hostAction.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { listInWords } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { FilePick } from "../../ui/forms/FilePick.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { ImpactFields } from "./ImpactFields.tsx";
import { LaterInspections } from "./LaterInspections.tsx";
import { addImpact, returnedIn, takeReturned } from "./registerCommands.ts";
import { RegisterEntry } from "./RegisterEntry.tsx";
import { RegisterPaper } from "./RegisterPaper.tsx";
import { saveRegister } from "./saveRegister.ts";
import "./Register.css";

export interface RegisterScreenProps {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
  /** Opens files as tables; `renderer/app` gives it, for the reading of files is another feature's. */
  readonly openTables: (files: readonly File[]) => Promise<
    readonly {
      readonly tables: readonly {
        readonly table: { readonly rows: readonly { readonly cells: readonly string[] }[] };
      }[];
      readonly refused: string | null;
    }[]
  >;
}

/** What became of each recommendation: the host's answer, how far it is, and what has changed. */
export function RegisterScreen({ records, today, openTables }: RegisterScreenProps): ReactElement {
  const register = registerOf(records, today);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [returned, setReturned] = useState<ReturnedSheet | null>(null);
  const save = (form: "registerXlsx" | "registerCsv") =>
    void saveRegister(form, register, records).then(setSaid);
  const bringIn = async (file: File) => {
    setRefusal(null);
    const [opened] = await openTables([file]);
    if (opened === undefined || opened.refused !== null)
      return setRefusal(opened?.refused ?? "The file could not be opened.");
    const read = returnedIn(
      opened.tables.map(({ table }) => table),
      register,
    );
    if (read === null)
      setRefusal(
        "No table in this file has a row that names recommendation and response. Choose the sheet that was saved here and filled in by the host.",
      );
    else setReturned(read);
  };

  if (
    register.rows.length === 0 &&
    register.otherImpacts.length === 0 &&
    records.inspections.length === 0
  )
    return (
      <Page>
        <PageHeading title="After the visit" />
        <EmptyState title="There are no recommendations yet">
          What the letter recommends is listed here: what the host says to each, who does it by
          when, how far it is, and what has changed.
        </EmptyState>
        <LaterInspections records={records} today={today} />
      </Page>
    );
  return (
    <Page width="wide">
      <RegisterPaper
        register={register}
        inspections={laterInspections(records)}
        below={summary(register)}
      />
      <PageHeading
        title="After the visit"
        below={summary(register)}
        actions={
          <>
            <Button variant="primary" onPress={() => save("registerXlsx")}>
              Save a sheet for the host
            </Button>
            <FilePick
              label="Bring in the returned sheet"
              accept={[".xlsx", ".ods", ".csv"]}
              onFile={(file) => void bringIn(file)}
            />
            <Button onPress={() => goTo(paths.impact(records.visit.id))}>Impact page</Button>
            <MenuButton
              label="More"
              choices={[
                { id: "csv", label: "Save as a table (CSV)", run: () => save("registerCsv") },
                {
                  id: "themeFile",
                  label: "Theme file for the programme office",
                  run: () => goTo(paths.themeFile(records.visit.id)),
                },
                {
                  id: "return",
                  label: "Begin a return visit",
                  run: () => goTo(paths.returnVisit),
                },
                { id: "print", label: "Print the register", run: askToPrint },
              ]}
            />
          </>
        }
      />
      <StatusText>{said}</StatusText>
      {refusal !== null && (
        <Notice tone="problem" title="The sheet was not brought in" isAnnounced>
          {refusal}
        </Notice>
      )}
      <ol className="cf-register">
        {register.rows.map((row) => (
          <RegisterEntry key={row.recommendationId} row={row} records={records} today={today} />
        ))}
      </ol>
      <section aria-labelledby="register-other">
        <h2 id="register-other">What else has changed</h2>
        <p className="cf-soft">
          Also what followed no recommendation, and what got worse. Say how it is known.
        </p>
        <ul className="cf-register-rows">
          {register.otherImpacts.map((impact) => (
            <ImpactFields key={impact.id} impact={impact} records={records} />
          ))}
        </ul>
        <Button glyph="add" onPress={() => void addImpact(records, null, today)}>
          Add a change
        </Button>
      </section>
      <LaterInspections records={records} today={today} />
      {returned !== null && (
        <ReturnedDialog
          returned={returned}
          onClose={() => setReturned(null)}
          onTake={() => {
            setReturned(null);
            void takeReturned(records, returned).then(() =>
              setSaid("The host’s answers are in the register. Ctrl+Z takes them back."),
            );
          }}
        />
      )}
    </Page>
  );
}

function ReturnedDialog({
  returned: { rows, leftOut, unanswered },
  onClose,
  onTake,
}: {
  readonly returned: ReturnedSheet;
  readonly onClose: () => void;
  readonly onTake: () => void;
}): ReactElement {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title="What the host wrote"
      actions={
        <>
          {rows.length > 0 && (
            <Button variant="primary" onPress={onTake}>
              Take it into the register
            </Button>
          )}
          <Button onPress={onClose}>{rows.length > 0 ? "Cancel" : "Close"}</Button>
        </>
      }
    >
      {rows.length === 0 && <p>The sheet says nothing that the register does not have.</p>}
      <ol className="cf-register-returned">
        {rows.map(({ row, changes }) => (
          <li key={row.recommendationId}>
            <p>
              <strong>{row.number}</strong> {row.text}
            </p>
            <ul>
              {changes.map(({ heading, before, after }) => (
                <li key={heading}>
                  {heading}: {before === "" ? "" : <del>{before}</del>} <ins>{after}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {unanswered.length > 0 && (
        <p>
          No response yet to {unanswered.length === 1 ? "recommendation" : "recommendations"}{" "}
          {listInWords(unanswered.map(String))}. Where one answer stood in cells merged over several
          rows, only the first of them has it.
        </p>
      )}
      {leftOut.length > 0 && (
        <Notice tone="warning" title="Not taken">
          <ul>
            {leftOut.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Dialog>
  );
}

/** "Version 1 of the letter · 2 accepted · 1 declined · 3 awaited · 1 late". */
function summary(register: Register): string {
  const answers = answersOf(register);
  const late = register.rows.filter(({ isLate }) => isLate).length;
  return [
    register.version === null
      ? "The letter is not issued yet: this follows its draft"
      : `Version ${register.version} of the letter`,
    ...(["accepted", "partly", "declined", "awaited"] as const).flatMap((response) =>
      answers[response] === 0
        ? []
        : [`${answers[response]} ${responseWords[response].toLowerCase()}`],
    ),
    late === 0 ? "" : `${late} late`,
  ]
    .filter(Boolean)
    .join(" \u00B7 ");
}
