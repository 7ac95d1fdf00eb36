import { useMemo, type ReactElement } from "react";
import { whatBecame } from "../../../../shared/letter/returns/whatBecame.ts";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { paths } from "../../../places/paths.ts";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { ManuscriptText } from "./ManuscriptText.tsx";
import { ProgrammeText } from "./ProgrammeText.tsx";

/** What became of the earlier letter's recommendations: an opening that is written, then what the baseline says, which is changed there. */
export function WhatBecame({
  letter,
  records,
  name,
}: {
  readonly letter: Letter;
  readonly records: VisitRecords;
  readonly name: string;
}): ReactElement {
  const texts = useMemo(
    () =>
      whatBecame(records).flatMap((block) =>
        "sentences" in block ? [block.sentences.map(({ text }) => text).join(" ")] : [],
      ),
    [records],
  );
  return (
    <>
      <ManuscriptText
        field={{ of: "section", sectionId: "whatBecame" }}
        label={name}
        placeholder="An opening line, if you like one"
        isQuiet
      />
      <ProgrammeText sectionId="whatBecame" letter={letter} records={records} />
      {texts.map((text) => (
        <p key={text} className="cf-manuscript-computed">
          {text}
        </p>
      ))}
      <p className="cf-soft">
        {texts.length === 0
          ? "This fills itself in as you say what became of each recommendation under "
          : "It follows what is said under "}
        <TextLink href={paths.baseline(records.visit.id)}>Baseline and now</TextLink>.
      </p>
    </>
  );
}
