import { useMemo, type ReactElement } from "react";
import { howWeWorked } from "../../../../shared/letter/howWeWorked.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { FactList } from "../../../ui/text/FactList.tsx";
import { originOfNumbers } from "../../../../shared/letter/originOfNumbers.ts";
import { ManuscriptText } from "./ManuscriptText.tsx";

/** What the team did, counted from the records and not to be edited; what it adds may be written below. */
export function HowWeWorked({ records }: { readonly records: VisitRecords }): ReactElement {
  const sentences = useMemo(() => howWeWorked(records), [records]);
  return (
    <>
      <p className="cf-manuscript-computed">
        {sentences.length > 0
          ? sentences.join(" ")
          : "This fills itself in as sessions are held and cases are read."}
      </p>
      <Disclosure title="Where these numbers come from">
        <FactList facts={originOfNumbers(records)} />
      </Disclosure>
      <ManuscriptText
        field={{ of: "section", sectionId: "howWeWorked" }}
        label="More on how we worked"
        placeholder="Anything to add"
        isQuiet
      />
    </>
  );
}
