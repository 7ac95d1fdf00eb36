import type { ReactElement } from "react";
import { addedOnSiteInWords, isLineAgreed } from "../../../shared/visit/agreed/lineFoundOnSite.ts";
import { enquiryTree, type PlacedEnquiry } from "../../../shared/visit/enquiries/enquiryTree.ts";
import type { Enquiry } from "../../../shared/visit/kinds/enquiry.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { recordPlace } from "../../places/showRecord.ts";
import { showHistory } from "../../places/showHistory.ts";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import {
  enquiryPrompts,
  enquiryText,
  putUnder,
  removeEnquiry,
  shortNameFieldId,
  swapEnquiries,
} from "./scopeCommands.ts";

/** The lines of enquiry as a tree: reworded in place, moved up and down, under another or out again. */
export function LineList({ records }: { readonly records: VisitRecords }): ReactElement {
  const tree = enquiryTree(records.enquiries);
  return (
    <ol className="cf-scope-lines">
      {tree.map((placed) => (
        <LineFields
          key={placed.enquiry.id}
          records={records}
          placed={placed}
          before={neighbour(tree, placed, -1)}
          after={neighbour(tree, placed, 1)}
        />
      ))}
    </ol>
  );
}

function LineFields({
  records,
  placed: { enquiry, level },
  before,
  after,
}: {
  readonly records: VisitRecords;
  readonly placed: PlacedEnquiry;
  /** Lines under the same one. */
  readonly before: Enquiry | undefined;
  readonly after: Enquiry | undefined;
}): ReactElement {
  const name = enquiry.shortName || "this line";
  const parent = records.enquiries.find(({ id }) => id === enquiry.parentId);
  return (
    <li
      {...recordPlace(enquiry.id)}
      className="cf-scope-line"
      data-level={Math.min(level, 3)}
      aria-label={
        parent === undefined ? name : `${name}, under ${parent.shortName || parent.question}`
      }
    >
      <SavedTextField
        id={shortNameFieldId(enquiry.id)}
        label="Short name"
        width="name"
        draft={enquiryText(enquiry, "shortName")}
      />
      <SavedTextArea label="Question" rows={1} draft={enquiryText(enquiry, "question")} />
      <MenuButton
        label={`More for ${name}`}
        isGlyphOnly
        choices={[
          ...(before === undefined
            ? []
            : [
                { id: "up", label: "Move up", run: () => void swapEnquiries(enquiry, before) },
                {
                  id: "under",
                  label: `Put under ${before.shortName || "the line above"}`,
                  run: () => void putUnder(enquiry, before.id),
                },
              ]),
          ...(after === undefined
            ? []
            : [{ id: "down", label: "Move down", run: () => void swapEnquiries(enquiry, after) }]),
          ...(parent === undefined
            ? []
            : [
                {
                  id: "out",
                  label: `Take out from under ${parent.shortName || "its line"}`,
                  run: () => void putUnder(enquiry, parent.parentId),
                },
              ]),
          {
            id: "history",
            label: "History",
            run: () => showHistory({ table: "enquiries", row: enquiry.id }),
          },
          {
            id: "remove",
            label: "Remove this line",
            run: () => void removeEnquiry(records, enquiry.id),
          },
        ]}
      />
      <div className="cf-scope-prompts">
        <SavedTextArea
          label="Prompts"
          hint="What to ask or look for, one on each line; shown while noting"
          isOptional
          rows={Math.max(1, enquiry.prompts.length)}
          draft={enquiryPrompts(enquiry)}
        />
        <TwoVersions of={enquiry.id} />
        {enquiry.addedOnSite !== null && (
          <p className="cf-soft">
            {addedOnSiteInWords(enquiry, records)}{" "}
            {!isLineAgreed(enquiry, records) && (
              <TextLink href={paths.groundRules(records.visit.id)}>Who agrees</TextLink>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** The next line, or the one before, that stands under the same one. */
function neighbour(
  tree: readonly PlacedEnquiry[],
  { enquiry }: PlacedEnquiry,
  way: 1 | -1,
): Enquiry | undefined {
  const siblings = tree
    .map((placed) => placed.enquiry)
    .filter(({ parentId }) => parentId === enquiry.parentId);
  return siblings[siblings.indexOf(enquiry) + way];
}
