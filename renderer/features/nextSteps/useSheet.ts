import { useEffect, useMemo, useState } from "react";
import { composeSheet, type NextStepsSheet } from "../../../shared/nextSteps/composeSheet.ts";
import { scanSheet, type SheetProblem } from "../../../shared/nextSteps/scanSheet.ts";
import type { SheetLayout } from "../../../shared/nextSteps/sheetLayout.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { loadPreviewFonts } from "../../pdf/loadPreviewFonts.ts";
import { registerFromNotes } from "../../ui/text/registers.ts";
import { sheetSetter } from "./sheetSetter.ts";

export interface SheetOnScreen {
  readonly sheet: NextStepsSheet;
  /** As the PDF prints it; null until it was set for the first time. */
  readonly layout: SheetLayout | null;
  /** What keeps the sheet back; null for the moment in which the notes are read for names. */
  readonly problems: readonly SheetProblem[] | null;
}

/** The sheet as it stands, its pages, and what in it tells who somebody is: a little behind who types. */
export function useSheet(records: VisitRecords): SheetOnScreen {
  const sheet = useMemo(() => composeSheet(records), [records]);
  const [layout, setLayout] = useState<SheetLayout | null>(null);
  const [problems, setProblems] = useState<readonly SheetProblem[] | null>(null);
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(() => {
      setProblems(scanSheet(records, sheet, registerFromNotes(records)));
      void Promise.all([sheetSetter().layoutNextSteps(sheet), loadPreviewFonts()]).then(
        ([answer]) => {
          if (!isLate && "pages" in answer) setLayout(answer);
        },
      );
    }, 100);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [records, sheet]);
  return { sheet, layout, problems };
}
