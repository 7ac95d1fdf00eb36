import type { ReactElement } from "react";
import { bothSides } from "../../../shared/visit/agreed/bothSides.ts";
import {
  addedOnSiteInWords,
  wordsOfEnquiry,
} from "../../../shared/visit/agreed/lineFoundOnSite.ts";
import type { Agreement } from "../../../shared/visit/kinds/agreement.ts";
import type { Enquiry } from "../../../shared/visit/kinds/enquiry.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { SidesTick } from "./SidesTick.tsx";

/** Lines of enquiry found on site, which both sides agree to as to a rule; nothing while there is none. */
export function FoundLines({
  records,
  lines,
  onTick,
}: {
  readonly records: VisitRecords;
  readonly lines: readonly Enquiry[];
  readonly onTick: (line: Enquiry, side: Agreement["side"], isTicked: boolean) => void;
}): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="rules-lines">
      <h2 id="rules-lines">Lines of enquiry found on site</h2>
      <p className="cf-soft">
        The letter’s scope names a line once both sides have agreed to it.{" "}
        <TextLink href={paths.scope(records.visit.id)}>Scope</TextLink>
      </p>
      <ul className="cf-rules">
        {lines.map((line) => (
          <li key={line.id} className="cf-rule">
            <p className="cf-rule-question">{line.question || "A line without words yet"}</p>
            <p className="cf-soft">{addedOnSiteInWords(line, records)}</p>
            <div className="cf-rule-agreed">
              <SidesTick
                sides={bothSides(wordsOfEnquiry(line), {
                  agreements: records.agreements.filter(({ enquiryId }) => enquiryId === line.id),
                })}
                name={line.shortName || line.question}
                onTick={(side, isTicked) => onTick(line, side, isTicked)}
              />
              {records.agreements
                .filter(({ enquiryId }) => enquiryId === line.id)
                .map(({ id }) => (
                  <TwoVersions key={id} of={id} />
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
