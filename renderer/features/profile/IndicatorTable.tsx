import { Fragment, type ReactElement, type ReactNode, useState } from "react";
import {
  besideInWords,
  comparatorWords,
  directionInWords,
  latestInWords,
  questionsAbout,
  rankOfIndicator,
  restsOn,
  standingInWords,
} from "../../../shared/profile/indicatorInWords.ts";
import { standsOut, type Weighed } from "../../../shared/profile/weighIndicator.ts";
import { goodIsWords, type Indicator } from "../../../shared/visit/kinds/indicator.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { Mark } from "../../ui/evidence/Mark.tsx";
import { Button } from "../../ui/forms/Button.tsx";
import { ScrollBox } from "../../ui/lists/ScrollBox.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { DotStrip } from "./DotStrip.tsx";
import { IndicatorDetail } from "./IndicatorDetail.tsx";
import { Sparkline } from "./Sparkline.tsx";

/** Indicators as small pictures with their words, a row each: figure, over time, beside others, how it stands. */
export function IndicatorTable({
  title,
  rows,
  records,
}: {
  readonly title: string;
  readonly rows: readonly Weighed<Indicator>[];
  readonly records: VisitRecords;
}): ReactElement | null {
  const [open, setOpen] = useState<string | null>(null);
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ScrollBox className="cf-profile-scroll" label={`${title}: indicators`}>
        <table className="cf-profile">
          <caption className="cf-visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Host</th>
              <th scope="col">Over time</th>
              <th scope="col">Beside others</th>
              <th scope="col">How it stands</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((weighed) => {
              const { indicator } = weighed;
              const isOpen = open === indicator.id;
              return (
                <Fragment key={indicator.id}>
                  <IndicatorRow
                    weighed={weighed}
                    records={records}
                    isOpen={isOpen}
                    onTurn={() => setOpen(isOpen ? null : indicator.id)}
                  />
                  {isOpen && (
                    <tr id={detailId(indicator)} className="cf-profile-detail">
                      <td colSpan={5}>
                        <IndicatorDetail weighed={weighed} records={records} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

const detailId = ({ id }: Indicator): string => `indicator-${id}`;

function IndicatorRow({
  weighed,
  records,
  isOpen,
  onTurn,
}: {
  readonly weighed: Weighed<Indicator>;
  readonly records: VisitRecords;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
}): ReactElement {
  const { indicator, latest } = weighed;
  const line = records.enquiries.find(({ id }) => id === indicator.enquiryId);
  const asked = questionsAbout(weighed).length;
  const cited = records.links.filter(({ evidence }) => evidence.id === indicator.id).length;
  return (
    <tr>
      <th scope="row">
        {indicator.name || "An indicator without a name"}
        <Small>
          {[
            indicator.goodIs === "neither" ? "" : goodIsWords[indicator.goodIs],
            line === undefined ? "" : line.shortName || line.question,
          ]
            .filter(Boolean)
            .join(" \u00B7 ")}
        </Small>
        <TwoVersions of={indicator.id} />
      </th>
      <td>
        <span className={latest === null ? "cf-soft" : "cf-profile-figure"}>
          {latestInWords(weighed)}
        </span>
        <Small>{latest?.period ?? ""}</Small>
        <Small>{restsOn(weighed)}</Small>
      </td>
      <td>
        <Sparkline indicator={indicator} />
        <Small>{directionInWords(weighed) || "One period only"}</Small>
      </td>
      <td>
        <DotStrip weighed={weighed} />
        {rankOfIndicator(weighed) !== "" && (
          <span className="cf-profile-rank">{capital(rankOfIndicator(weighed))}</span>
        )}
        <Small>{othersInWords(weighed)}</Small>
      </td>
      <td>
        <Standing weighed={weighed} />
        {cited > 0 && <Small>{cited === 1 ? "Cited by a finding" : `Cited ${cited} times`}</Small>}
        <Button
          variant="plain"
          aria-expanded={isOpen}
          {...(isOpen ? { "aria-controls": detailId(indicator) } : {})}
          aria-label={`${isOpen ? "Close" : asked > 0 ? "What to ask" : "More"}: ${indicator.name}`}
          onPress={onTurn}
        >
          {isOpen ? "Close" : asked > 0 ? `What to ask (${asked})` : "More"}
        </Button>
      </td>
    </tr>
  );
}

const Standing = ({ weighed }: { readonly weighed: Weighed }): ReactElement => (
  <p className={standsOut(weighed) ? "cf-profile-stands" : "cf-profile-near"}>
    {weighed.standing === "worse" && <Mark mark="area" isWordHidden />}
    {weighed.standing === "better" && <Mark mark="strength" isWordHidden />}
    {weighed.standing === "apart" && <Mark mark="question" isWordHidden />}
    <span>{standingInWords(weighed)}</span>
  </p>
);

/** "Neighbours 21.9% (the middle one) · England 22.4% · region 23%": whose figure is missing is said. */
function othersInWords(weighed: Weighed): string {
  return capital(
    (["neighbours", "england", "region"] as const)
      .filter((of) => of !== "region" || weighed.beside.region !== null)
      .map((of) => {
        const name = of === "neighbours" ? "neighbours" : comparatorWords[of];
        const middle = of === "neighbours" && weighed.isMedian ? ", the middle one" : "";
        return `${name} ${besideInWords(weighed, of)}${middle}`;
      })
      .join(" \u00B7 "),
  );
}

const Small = ({ children }: { readonly children: ReactNode }): ReactElement | null =>
  children === "" ? null : <span className="cf-profile-small">{children}</span>;
