import { useMemo, type ReactElement } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { FactList } from "../../../ui/text/FactList.tsx";
import { originOfNumbers } from "../../../../shared/letter/originOfNumbers.ts";
import { FoundIn } from "../find/FoundIn.tsx";
import { computedId, computedText } from "../find/wordsOfLetter.ts";
import { ManuscriptText } from "./ManuscriptText.tsx";

/** What the team did, counted from the records and not to be edited; what it adds may be written below. */
export function HowWeWorked({ records }: { readonly records: VisitRecords }): ReactElement {
  const text = useMemo(() => computedText(records), [records]);
  return (
    <>
      <p className="cf-manuscript-computed" id={computedId}>
        {text === "" ? (
          "This fills itself in as sessions are held and cases are read."
        ) : (
          <FoundIn id={computedId} text={text} />
        )}
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
