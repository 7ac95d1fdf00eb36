import type { ReactElement } from "react";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";

const mostShown = 6;

/** What speaks for a finding and what against it, each with the session it is from. */
export function EvidenceFor({
  finding,
  records,
}: {
  readonly finding: Finding;
  readonly records: VisitRecords;
}): ReactElement {
  const titles = new Map(records.sessions.map(({ id, title }) => [id, title]));
  const notes = new Map(records.notes.map((note) => [note.id, note]));
  const own = records.links.filter(({ findingId }) => findingId === finding.id);
  const points = (bearing: "supports" | "contradicts") =>
    own.flatMap(({ id, evidence, bearing: bears }) => {
      const note = evidence.type === "note" ? notes.get(evidence.id) : undefined;
      return bears === bearing && note !== undefined
        ? [{ id, text: note.text, from: titles.get(note.sessionId) ?? "" }]
        : [];
    });
  return (
    <div className="cf-meeting-evidence">
      <Points title="For it" points={points("supports")} />
      <Points title="Against it" points={points("contradicts")} />
    </div>
  );
}

function Points({
  title,
  points,
}: {
  readonly title: string;
  readonly points: readonly { readonly id: string; readonly text: string; readonly from: string }[];
}): ReactElement {
  return (
    <section>
      <h2>{title}</h2>
      {points.length === 0 && <p className="cf-soft">Nothing linked.</p>}
      <ul>
        {points.slice(0, mostShown).map(({ id, text, from }) => (
          <li key={id}>
            {text} <span className="cf-soft">{from}</span>
          </li>
        ))}
      </ul>
      {points.length > mostShown && <p className="cf-soft">and {points.length - mostShown} more</p>}
    </section>
  );
}
