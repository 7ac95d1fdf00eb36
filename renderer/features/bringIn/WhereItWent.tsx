import { type ReactElement, useEffect, useRef } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Table } from "../../ui/lists/Table.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import type { FileWent } from "./deskMessages.ts";
import { countsInWords } from "../../../shared/visit/recordInWords.ts";
import { filesInWords } from "./useBringIn.ts";

export interface WhereItWentProps {
  readonly records: VisitRecords;
  readonly went: readonly FileWent[];
  readonly onMore: () => void;
}

/** After bringing in: each file and where its lines are now. */
export function WhereItWent({ records, went, onMore }: WhereItWentProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="cf-bring-went">
      <h2 ref={heading} tabIndex={-1}>
        {filesInWords(went.length)} {went.length === 1 ? "is" : "are"} in
      </h2>
      <p className="cf-soft">Undo (Ctrl+Z) takes all of it back in one step.</p>
      <Table
        caption="Where everything went"
        columns={[
          { id: "file", heading: "File", isRowHeading: true, cell: ({ fileName }) => fileName },
          {
            id: "where",
            heading: "Is now in",
            cell: (file) => <Where file={file} records={records} />,
          },
          { id: "what", heading: "As", cell: whatInWords },
        ]}
        rows={went}
        rowKey={({ fileName }) => fileName}
      />
      <div className="cf-bring-actions">
        <Button onPress={onMore}>Bring in more files</Button>
      </div>
    </section>
  );
}

function Where({
  file,
  records,
}: {
  readonly file: FileWent;
  readonly records: VisitRecords;
}): ReactElement {
  const { id } = records.visit;
  const { added } = file;
  const session = records.sessions.find((one) => one.id === file.sessionId);
  const places = [
    ...(file.filledVisit || added.peers || added.enquiries
      ? [{ label: "Visit", href: paths.visit(id) }]
      : []),
    ...(session ? [{ label: session.title, href: paths.session(id, session.id) }] : []),
    ...(session === undefined && (added.sessions || added.slots)
      ? [{ label: "Timetable", href: paths.timetable(id) }]
      : []),
    ...(added.caseDraws || added.cases ? [{ label: "Cases", href: paths.cases(id) }] : []),
    ...(added.findings || added.recommendations
      ? [{ label: "Findings", href: paths.findings(id) }]
      : []),
  ];
  return (
    <span className="cf-bring-places">
      {places.map(({ label, href }) => (
        <TextLink key={href} href={href}>
          {label}
        </TextLink>
      ))}
    </span>
  );
}

const whatInWords = ({ added, filledVisit }: FileWent): string =>
  [filledVisit ? "facts of the visit" : "", countsInWords(added)].filter(Boolean).join(", ");
