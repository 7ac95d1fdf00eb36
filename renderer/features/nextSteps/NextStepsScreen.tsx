import { useState, type ReactElement } from "react";
import {
  enquiryHeading,
  nextStepHeading,
  type NextStepText,
  nextStepTexts,
} from "../../../shared/nextSteps/composeSheet.ts";
import { sheetFitInWords } from "../../../shared/nextSteps/sheetLayout.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { NextStep } from "../../../shared/visit/kinds/nextStep.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { useSavedElsewhere } from "../../ui/paper/savedElsewhere.ts";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { Kbd } from "../../ui/text/Kbd.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { useFocusOn } from "../../ui/useFocusOn.ts";
import { openActions } from "./openActions.ts";
import {
  addRowBelow,
  addRows,
  alsoMake,
  bringInFinding,
  deleteRow,
  stepRow,
  useLiveRecords,
} from "./nextStepCommands.ts";
import { cellId, NextStepRow, type RowKey } from "./NextStepRow.tsx";
import { saveSheet } from "./saveSheet.ts";
import { SheetPreview } from "./SheetPreview.tsx";
import { useSheet } from "./useSheet.ts";
import "./NextSteps.css";

/** The next-steps sheet of a visit: typed as a table, and shown as the page that goes to the host. */
export function NextStepsScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit } = records;
  if (!visit.outputs.includes("nextSteps") && records.nextSteps.length === 0)
    return (
      <Page>
        <PageHeading title="Next-steps sheet" />
        <EmptyState
          title="This visit makes no next-steps sheet"
          action={
            <Button variant="primary" onPress={() => void alsoMake(visit, "nextSteps")}>
              Make one
            </Button>
          }
        >
          One page for triad events and short visits: by line of enquiry what was heard, what was
          agreed, who does it by when, what support is wanted, and where it is looked at again. What
          a visit makes is also set under its details.
        </EmptyState>
      </Page>
    );
  return <SheetEditor records={records} />;
}

function SheetEditor({ records }: { readonly records: VisitRecords }): ReactElement {
  const live = useLiveRecords(records);
  const { sheet, layout, problems } = useSheet(live);
  const [said, say] = useState("");
  const focusOn = useFocusOn();
  const rows = inOrder(records.nextSteps);
  const enquiries = inOrder(records.enquiries).map(({ id, shortName, question }) => ({
    id,
    label: shortName || question || "Not named yet",
  }));
  const begin = () =>
    void addRows(records, enquiries.length === 0 ? [null] : enquiries.map(({ id }) => id)).then(
      (id) => focusOn(cellId(id, "heard")),
    );
  const below = (row: NextStep) => void addRowBelow(row).then((id) => focusOn(cellId(id, "heard")));

  const onKey = (row: NextStep, at: number, key: RowKey, column: NextStepText): void => {
    say("");
    switch (key) {
      case "next": {
        const next = rows[at + 1];
        if (next === undefined) below(row);
        else focusOn(cellId(next.id, column));
        break;
      }
      case "below":
        below(row);
        break;
      case "up":
      case "down":
        void stepRow(row, key).then(() => focusOn(cellId(row.id, column)));
        break;
      case "findings":
        if (!bringInFinding(row, live))
          say(
            row.enquiryId === null
              ? "Choose the row’s line of enquiry first: its findings are brought in."
              : "Every finding on this line stands in it already, or there is none.",
          );
        focusOn(cellId(row.id, "heard"));
        break;
      case "delete":
        void deleteRow(row).then(() => say(`Row ${at + 1} is deleted.`));
        break;
    }
  };
  const save = (form: "nextStepsPdf" | "nextStepsDocx") => {
    say("");
    void saveSheet(form, live, new Date()).then((words) => say(words));
  };
  useSavedElsewhere("The sheet is saved as a PDF or for Word under “Save”.");
  const open = openActions(sheet);

  return (
    <Page width="full">
      <div className="cf-sheet">
        <PageHeading
          title="Next-steps sheet"
          below="What was heard and agreed, on one page for the host. It saves itself."
          actions={
            <>
              <MenuButton
                label="Save"
                choices={[
                  { id: "pdf", label: "PDF", run: () => save("nextStepsPdf") },
                  { id: "docx", label: "Word document", run: () => save("nextStepsDocx") },
                ]}
              />
              <Button onPress={() => goTo(paths.handOver(records.visit.id))}>
                Folder for the council
              </Button>
              <Button glyph="print" onPress={askToPrint}>
                Print
              </Button>
            </>
          }
        />
        <div className="cf-sheet-said">
          <StatusText>{said}</StatusText>
        </div>
        {rows.length === 0 ? (
          <EmptyState
            title="No next steps yet"
            action={
              <Button variant="primary" onPress={begin}>
                {enquiries.length === 0
                  ? "Begin with a row"
                  : "Begin with a row for each line of enquiry"}
              </Button>
            }
          >
            Rows are typed here; what was heard can be brought in from the findings.
          </EmptyState>
        ) : (
          <>
            <div className="cf-sheet-scroll">
              <table className="cf-sheet-table">
                <caption className="cf-visually-hidden">Next steps</caption>
                <thead>
                  <tr>
                    <th scope="col">{enquiryHeading}</th>
                    {nextStepTexts.map((column) => (
                      <th key={column} scope="col">
                        {nextStepHeading[column]}
                      </th>
                    ))}
                    <td aria-label="More" />
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, at) => (
                    <NextStepRow
                      key={row.id}
                      row={row}
                      number={at + 1}
                      enquiries={enquiries}
                      problems={problems?.filter((problem) => problem.row === row.id) ?? []}
                      onKey={(key, column) => onKey(row, at, key, column)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
            <div className="cf-sheet-keys">
              <Button
                glyph="add"
                onPress={() => {
                  const last = rows.at(-1);
                  if (last) below(last);
                }}
              >
                Add a row
              </Button>
              <span>
                <Kbd keys="Enter" /> next row, at the end a new one
              </span>
              <span>
                <Kbd keys="Alt+Enter" /> the next finding of the line
              </span>
              <span>
                <Kbd keys="Alt+Up" /> <Kbd keys="Alt+Down" /> move the row
              </span>
            </div>
          </>
        )}
        {problems !== null && problems.length > 0 && (
          <Notice tone="problem" title="The sheet tells who somebody is">
            It is neither saved nor handed over until these words are changed. Say roles, not names.
          </Notice>
        )}
        {layout !== null && sheet.rows.length > 0 && (
          <section aria-labelledby="sheet-as-printed">
            <h2 id="sheet-as-printed">As it is printed</h2>
            {layout.linesOver > 0 ? (
              <Notice tone="warning" title={sheetFitInWords(layout)}>
                Shorten what was heard first: the host knows the action by it.
              </Notice>
            ) : (
              <p className="cf-soft">{[sheetFitInWords(layout), open].filter(Boolean).join(" ")}</p>
            )}
            {layout.linesOver > 0 && open !== "" && <p className="cf-soft">{open}</p>}
            {layout.missingGlyphs.length > 0 && (
              <Notice tone="warning" title="Not every character can be printed">
                The typeface has no {layout.missingGlyphs.join(" ")}.
              </Notice>
            )}
            <SheetPreview {...layout} />
          </section>
        )}
      </div>
    </Page>
  );
}
