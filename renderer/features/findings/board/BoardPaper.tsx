import type { ReactElement } from "react";
import { assertNever } from "../../../../shared/assertNever.ts";
import type { Triangulation } from "../../../../shared/triangulation/triangulate.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { listInWords } from "../../../../shared/words/inWords.ts";
import { marks } from "../../../ui/evidence/marks.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { type PeerStance, positionsToShow } from "../finding/positionsToShow.ts";
import type { FindingsView } from "../useFindings.ts";
import { arrangeBoard } from "./arrangeBoard.ts";
import { type ViewFilter, viewFilters } from "./collectiveView.ts";
import { columnWords } from "./polarityColumn.ts";
import { stateInWords } from "./stateInWords.ts";
import "./BoardPaper.css";

interface BoardPaperProps {
  readonly records: VisitRecords;
  readonly view: FindingsView;
  /** What the board is narrowed to. */
  readonly filter: ViewFilter | null;
}

/** The board as it is printed: findings by line of enquiry, each with how well it stands and who stands behind it. */
export function BoardPaper(props: BoardPaperProps): ReactElement {
  const narrowed = viewFilters.find(({ id }) => id === props.filter);
  return (
    <Paper
      title="Findings"
      parts={[
        { id: "evidence", label: "Evidence behind each" },
        { id: "state", label: "How far each has come" },
        { id: "positions", label: "What peers think" },
        ...(props.records.findings.some(({ state }) => state === "parked")
          ? [{ id: "parked", label: "What is parked" }]
          : []),
      ]}
      {...(narrowed ? { below: `Only those of which holds: ${narrowed.words.toLowerCase()}` } : {})}
    >
      {(shows) => <BoardOnPaper {...props} shows={shows} />}
    </Paper>
  );
}

function BoardOnPaper({
  records,
  view,
  filter,
  shows,
}: BoardPaperProps & { readonly shows: (part: string) => boolean }): ReactElement {
  const { groups, quiet, parked } = arrangeBoard(records, {
    opened: new Set(),
    shown: filter === null ? null : view.collective[filter],
  });
  const factsOf = (finding: Finding): readonly string[] => [
    shows("evidence") ? evidenceInWords(view.triangulations.get(finding.id)) : "",
    shows("state") ? stateInWords(finding) : "",
    shows("positions")
      ? positionsToShow(finding, records.peers, view.positions.get(finding.id) ?? [])
          .map((stance) => `${stance.initials}\u00A0${signOf(stance)}`)
          .join(" \u00B7 ")
      : "",
  ];
  return (
    <>
      {shows("positions") && (
        <p className="cf-paper-below cf-paper-small">
          ✓ agrees, ? queries, × dissents, ~ spoke of an earlier wording, – has not said
        </p>
      )}
      {groups.length + parked.length === 0 && <p className="cf-paper-below">No findings.</p>}
      {groups.map(({ enquiry, ...columns }) => (
        <section key={enquiry?.id ?? "none"}>
          <h2>{enquiry ? enquiry.shortName || enquiry.question : "No line of enquiry"}</h2>
          {enquiry && enquiry.shortName !== "" && (
            <p className="cf-paper-under">{enquiry.question}</p>
          )}
          {(["strengths", "areas"] as const).map((column) => (
            <ColumnOnPaper
              key={column}
              heading={columnWords[column].heading}
              sign={marks[columnWords[column].mark].glyph}
              findings={columns[column]}
              factsOf={factsOf}
            />
          ))}
        </section>
      ))}
      {quiet.length > 0 && (
        <p className="cf-paper-quiet">
          {`No findings yet: ${listInWords(quiet.map((one) => one.shortName || one.question))}.`}
        </p>
      )}
      {parked.length > 0 && shows("parked") && (
        <section>
          <h2>Parked</h2>
          <ColumnOnPaper
            heading={null}
            sign=""
            findings={parked}
            factsOf={({ parkedReason, inspectorWouldRaise }) => [
              parkedReason || "No reason recorded.",
              inspectorWouldRaise ? "An inspector would raise it." : "",
            ]}
          />
        </section>
      )}
    </>
  );
}

function ColumnOnPaper({
  heading,
  sign,
  findings,
  factsOf,
}: {
  readonly heading: string | null;
  readonly sign: string;
  readonly findings: readonly Finding[];
  readonly factsOf: (finding: Finding) => readonly string[];
}): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <>
      {heading !== null && <h3>{heading}</h3>}
      <ol>
        {findings.map((finding) => (
          <li key={finding.id} className="cf-paper-finding">
            <span className="cf-paper-sign">{sign}</span>
            <span className="cf-serif">{finding.sentence}</span>
            <span className="cf-paper-small">
              {factsOf(finding)
                .filter((fact) => fact !== "")
                .map((fact) => (
                  <div key={fact}>{fact}</div>
                ))}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** "4 sessions, 3 groups, 2 kinds: enough; 1 against". */
function evidenceInWords(weighed: Triangulation | undefined): string {
  if (weighed === undefined) return "";
  const { sessions, sourceGroups, kinds, missing, contradicts } = weighed;
  const some = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;
  return [
    [some(sessions, "session"), some(sourceGroups, "group"), some(kinds, "kind")].join(", "),
    `: ${missing.length > 0 ? "thin" : "enough"}`,
    contradicts > 0 ? `; ${contradicts} against` : "",
  ].join("");
}

function signOf({ stance, isEarlier }: PeerStance): string {
  if (isEarlier) return "~";
  switch (stance) {
    case "agrees":
      return "✓";
    case "queries":
      return "?";
    case "dissents":
      return "×";
    case null:
      return "–";
    default:
      return assertNever(stance);
  }
}
