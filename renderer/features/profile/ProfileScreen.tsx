import { type ReactElement, useMemo, useState } from "react";
import { ruleInWords } from "../../../shared/profile/standsApart.ts";
import {
  byUrgency,
  standsOut,
  type Weighed,
  weighIndicator,
} from "../../../shared/profile/weighIndicator.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { Indicator } from "../../../shared/visit/kinds/indicator.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted, numberInWords } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { copyTable } from "../../ui/lists/copyTable.ts";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { Table } from "../../ui/lists/Table.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { IndicatorTable } from "./IndicatorTable.tsx";
import { NewProfile } from "./NewProfile.tsx";
import type { OpenTables } from "./openTables.ts";
import { profileCells } from "./profileCells.ts";
import { ProfilePaper } from "./ProfilePaper.tsx";
import "./Profile.css";

/** The host's figures beside those of others: what stands out by a stated rule comes first, with what to ask about it. */
export function ProfileScreen({
  records,
  openTables,
}: {
  readonly records: VisitRecords;
  readonly openTables: OpenTables;
}): ReactElement {
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState("");
  const [view, setView] = useState<"pictures" | "table">("pictures");
  const weighed = useMemo(
    () => inOrder(records.indicators).map(weighIndicator).sort(byUrgency),
    [records.indicators],
  );
  const isEmpty = weighed.length === 0;
  if (isEmpty || isAdding)
    return (
      <Page width="wide">
        <PageHeading
          title={isEmpty ? "Data profile" : "Bring in figures"}
          below={
            isEmpty
              ? "Where the host stands beside its neighbours and England, and what to ask about it."
              : undefined
          }
        />
        <NewProfile
          records={records}
          openTables={openTables}
          onDone={(words) => {
            setSaid(words);
            setAdding(false);
          }}
          onCancel={isEmpty ? null : () => setAdding(false)}
        />
      </Page>
    );
  const below = summary(weighed);
  const cells = profileCells(weighed);
  const [heads = [], ...rows] = cells;
  return (
    <Page width="wide">
      <ProfilePaper weighed={weighed} below={below} />
      <PageHeading
        title="Data profile"
        below={below}
        actions={
          <>
            <Button onPress={() => setAdding(true)}>Bring in figures</Button>
            <Button
              onPress={() => setSaid(copyTable(cells) ? "The table is copied" : "Not copied")}
            >
              Copy as table
            </Button>
            <Button onPress={() => goTo(paths.statements(records.visit.id))}>
              Hypotheses and claims
            </Button>
            <Button onPress={askToPrint}>Print</Button>
          </>
        }
      />
      <StatusText>{said}</StatusText>
      <div className="cf-profile-head">
        <RadioGroup
          label="Show as"
          isLabelHidden
          layout="segments"
          options={[
            { id: "pictures", label: "Pictures" },
            { id: "table", label: "Table" },
          ]}
          value={view}
          onChange={setView}
        />
        {view === "pictures" && <Legend />}
      </div>
      <p className="cf-profile-rule">{rule}</p>
      <Disclosure title="The whole rule, and how the pictures are drawn" level={2}>
        {rest.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          Lines and dots run from the lowest to the highest figure shown, not from zero. Each has
          its words beside it. Figures have the decimals of their source.
        </p>
      </Disclosure>
      {view === "table" ? (
        <Table
          caption="Data profile"
          isCaptionHidden
          rows={rows}
          rowKey={([name = ""]) => name}
          columns={heads.map((heading, at) => ({
            id: heading,
            heading,
            isRowHeading: at === 0,
            cell: (row: readonly string[]) => row[at] ?? "",
          }))}
        />
      ) : (
        <>
          <IndicatorTable title="Stand out" rows={weighed.filter(standsOut)} records={records} />
          <IndicatorTable
            title={weighed.some(standsOut) ? "The others" : "None stands out"}
            rows={weighed.filter((one) => !standsOut(one))}
            records={records}
          />
        </>
      )}
    </Page>
  );
}

const [rule = "", ...rest] = ruleInWords;

const Legend = (): ReactElement => (
  <p className="cf-profile-legend">
    <Key className="cf-dot-host" words="Host" />
    <Key className="cf-dot-neighbour" words="A neighbour" />
    <Key className="cf-strip-neighbours" words="Neighbours together" />
    <Key className="cf-dot-england" words="England" />
    <Key className="cf-dot-region" words="Region" />
    <Key className="cf-spark-behind" words="Others over time" />
  </p>
);

const Key = ({
  className,
  words,
}: {
  readonly className: string;
  readonly words: string;
}): ReactElement => (
  <span>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {className === "cf-strip-neighbours" ? (
        <line className={className} x1="8" x2="8" y1="1" y2="15" />
      ) : className === "cf-spark-behind" ? (
        <path className={className} d="M0 8h16" />
      ) : className === "cf-dot-region" ? (
        <rect className="cf-dot-england" x="5" y="5" width="6" height="6" />
      ) : className === "cf-dot-england" ? (
        <path className={className} d="M8 3l5 5l-5 5l-5 -5z" />
      ) : (
        <circle className={className} cx="8" cy="8" r={className === "cf-dot-host" ? 5.5 : 3} />
      )}
    </svg>
    {words}
  </span>
);

/** "12 indicators · six stand out · one without a figure of the host". */
function summary(weighed: readonly Weighed<Indicator>[]): string {
  const out = weighed.filter(standsOut).length;
  const without = weighed.filter(({ latest }) => latest === null).length;
  return [
    capital(counted(weighed.length, "indicator")),
    out === 1 ? "one stands out" : `${numberInWords(out).replace(/^no$/u, "none")} stand out`,
    without === 0 ? "" : `${numberInWords(without)} without a figure of the host`,
  ]
    .filter(Boolean)
    .join(" \u00B7 ");
}
