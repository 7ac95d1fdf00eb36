import type { ReactElement, ReactNode } from "react";
import type { LetterBlock, LetterModel } from "../../../../shared/visit/issued/letterModel.ts";
import { sectionName } from "../../../../shared/visit/programme/letterSections.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { keepBack, letGo, markOf, type Part, reasonOf } from "./keepBack.ts";

/** The issued letter in its parts; what is ticked stays out of the public version, with its reason. */
export function PartsToKeepBack({
  model,
  records,
  me,
}: {
  readonly model: LetterModel;
  readonly records: VisitRecords;
  readonly me: Peer | null;
}): ReactElement {
  const row = (part: Part, words: ReactNode) => (
    <PartRow part={part} records={records} me={me}>
      {words}
    </PartRow>
  );
  return (
    <div className="cf-public-parts">
      <p className="cf-soft">
        Tick what is kept back. A finding takes along the headlines and recommendations that rest on
        it.
      </p>
      {model.sections.map(({ id, heading, blocks }) => {
        const name = heading ?? sectionName(id);
        const whole: Part = { of: "section", target: id, words: name };
        const isWhole = markOf(whole, records) !== undefined;
        return (
          <section key={id} aria-labelledby={`public-${id}`}>
            <h2 id={`public-${id}`}>{name}</h2>
            {row(whole, "The whole section")}
            {!isWhole && (
              <ul aria-labelledby={`public-${id}`}>
                {blocks.map((block, i) => (
                  // Blocks have no name but their place.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={i}>{partsOf(block).map((each) => each.draw(row))}</li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface DrawnPart {
  readonly draw: (row: (part: Part, words: ReactNode) => ReactElement) => ReactElement;
}

/** A finding or recommendation as a whole, and each sentence that may go by itself. */
function partsOf(block: LetterBlock): readonly DrawnPart[] {
  if (block.type === "subheading") return [{ draw: () => <h3 key="subheading">{block.text}</h3> }];
  const sentences = block.sentences.map(({ text }, i): DrawnPart => ({
    draw: (row) => (
      // Sentences have no name but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <div key={i} className={"lead" in block ? "cf-public-detail" : undefined}>
        {row({ of: "sentence", target: "", words: text }, text)}
      </div>
    ),
  }));
  if (!("lead" in block)) return sentences;
  const target = block.type === "finding" ? block.findingId : block.recommendationId;
  const whole: DrawnPart = {
    draw: (row) => (
      <div key="whole">
        {row(
          { of: block.type, target, words: block.lead.text },
          <strong>{block.lead.text}</strong>,
        )}
      </div>
    ),
  };
  return [whole, ...sentences];
}

function PartRow({
  part,
  records,
  me,
  children,
}: {
  readonly part: Part;
  readonly records: VisitRecords;
  readonly me: Peer | null;
  readonly children: ReactNode;
}): ReactElement {
  const mark = markOf(part, records);
  return (
    <div className="cf-public-part" data-kept={mark !== undefined || undefined}>
      <Checkbox
        isSelected={mark !== undefined}
        onChange={(isKept) => {
          const done = isKept
            ? mark === undefined && keepBack(records, part, me)
            : mark !== undefined && letGo(mark);
          // A refused write is said in the frame.
          if (done !== false) done.catch(() => undefined);
        }}
      >
        {children}
      </Checkbox>
      {mark !== undefined && (
        <SavedTextField label="Why it is kept back" draft={reasonOf(mark)} maxLength={5_000} />
      )}
    </div>
  );
}
