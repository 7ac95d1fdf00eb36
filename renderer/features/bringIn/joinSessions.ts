import type { ImportPlan } from "../../../shared/import/plan/importPlan.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Session } from "../../../shared/visit/kinds/session.ts";
import type { DeskFile } from "./deskFile.ts";

/**
 * Moves what a file notes into the session that the user says it belongs to: one of the visit, or that
 * of another file. A session that only the file made does not come to be.
 */
export function joinSessions(
  plan: ImportPlan,
  files: readonly DeskFile[],
  records: VisitRecords,
): ImportPlan {
  return files.reduce((joined, file) => {
    const { sameAs } = file.choices;
    if (sameAs === null) return joined;
    const other = files.find(({ id }) => id === sameAs.id);
    const from = sessionOfFile(joined, file);
    const into =
      sameAs.type === "session"
        ? [...joined.puts.sessions, ...records.sessions].find(({ id }) => id === sameAs.id)
        : other && sessionOfFile(joined, other);
    return from && into && from.id !== into.id ? move(joined, { from, into, records }) : joined;
  }, plan);
}

const sessionOfFile = ({ puts }: ImportPlan, { sha256 }: DeskFile): Session | undefined =>
  puts.sessions.find(({ importedFrom }) => importedFrom.some((one) => one.sha256 === sha256));

function move(
  plan: ImportPlan,
  way: { readonly from: Session; readonly into: Session; readonly records: VisitRecords },
): ImportPlan {
  const { from, into, records } = way;
  const merged: Session = {
    ...into,
    sourceGroups: [...new Set([...into.sourceGroups, ...from.sourceGroups])].slice(0, 20),
    peopleMet: Math.max(into.peopleMet, from.peopleMet),
    peerIds: [...new Set([...into.peerIds, ...from.peerIds])].slice(0, 20),
    roleHolders: into.roleHolders ?? from.roleHolders,
    state: "held",
    importedFrom: [...into.importedFrom, ...from.importedFrom].slice(-50),
  };
  const { sessions, notes, concerns } = plan.puts;
  const last = [...records.notes, ...notes].reduce(
    (highest, { sessionId, order }) => (sessionId === into.id ? Math.max(highest, order) : highest),
    0,
  );
  const wasThere = records.sessions.some(({ id }) => id === from.id);
  const { added, ...summary } = plan.summary;
  return {
    ...plan,
    puts: {
      ...plan.puts,
      sessions: [...sessions.filter(({ id }) => id !== from.id && id !== into.id), merged],
      notes: notes.map((note) =>
        note.sessionId === from.id
          ? { ...note, sessionId: into.id, order: last + note.order }
          : note,
      ),
      concerns: concerns.map((concern) =>
        concern.sessionId === from.id ? { ...concern, sessionId: into.id } : concern,
      ),
    },
    summary: {
      ...summary,
      added: { ...added, sessions: added.sessions - (wasThere ? 0 : 1) },
    },
  };
}
