import type { OpTable } from "../shared/ops/action.ts";
import { SectionId } from "../shared/visit/letterSections.ts";
import type { RecordOf, VisitRecords } from "../shared/visit/records.ts";
import { paths } from "./paths.ts";

/** Where a record is worked on. Of the letter the section that a field is of. */
export function pathOfRecord(
  records: VisitRecords,
  { table, row, field }: { readonly table: OpTable; readonly row: string; readonly field?: string },
): string {
  const { id } = records.visit;
  const find = <T extends keyof typeof tables>(of: T) => {
    const rows: readonly { readonly id: string }[] = records[of];
    return rows.find((each) => each.id === row) as RecordOf<T> | undefined; // of that very table
  };
  const toFinding = (finding: RecordOf<"findings">["id"] | null | undefined) =>
    finding ? paths.finding(id, finding) : paths.findings(id);
  switch (table) {
    case "visits":
    case "enquiries":
      return paths.visitDetails(id);
    case "peers":
    case "checkIns":
    case "learning":
      return paths.team(id);
    case "sessions": {
      const session = find("sessions");
      return session ? paths.session(id, session.id) : paths.sessions(id);
    }
    case "notes": {
      const note = find("notes");
      return note ? paths.session(id, note.sessionId) : paths.sessions(id);
    }
    case "holds":
    case "concerns": {
      const concern = find("concerns");
      return concern?.sessionId ? paths.session(id, concern.sessionId) : paths.sessions(id);
    }
    case "cases":
    case "caseDraws":
      return paths.cases(id);
    case "findings":
      return toFinding(find("findings")?.id);
    case "links":
      return toFinding(find("links")?.findingId);
    case "positions":
      return toFinding(find("positions")?.findingId);
    case "recommendations":
      return toFinding(find("recommendations")?.findingId);
    case "letters": {
      const section = SectionId.safeParse(field === "headlines" ? field : field?.split("/")[1]);
      return section.success ? paths.letterSection(id, section.data) : paths.letter(id);
    }
    case "documents":
    case "actions":
      return paths.visit(id);
  }
}

const tables = {
  sessions: true,
  notes: true,
  concerns: true,
  findings: true,
  links: true,
  positions: true,
  recommendations: true,
} as const;
