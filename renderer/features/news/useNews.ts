import { useCallback, useEffect, useMemo, useRef } from "react";
import type { DeviceId } from "../../../shared/ops/action.ts";
import { newsIn, type RecordNews, unreadAfter } from "../../../shared/ops/news.ts";
import { type NewsMark, newsMarks } from "../../../shared/ops/newsByPeer.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { listInWords } from "../../../shared/words/inWords.ts";
import { useOpenVisit } from "../../db/useVisitRecords.ts";
import type { VisitRoute } from "../../places/route.ts";
import { useSignal } from "../../signal.ts";
import type { NewsOfRows } from "../../ui/text/NewMark.tsx";
import { beforeLeaving } from "../../vault/leaving.ts";

/**
 * How many changes are news here, and the marks beside them. A record that was in sight for a moment is
 * seen once its screen is left: until then its mark stays where it is.
 */
export function useNews(
  visitId: VisitId,
  nameOf: (device: DeviceId) => string,
  route: VisitRoute,
): { readonly count: number; readonly ofRows: NewsOfRows } {
  const visit = useOpenVisit(visitId);
  const unseen = useSignal(visit?.unseen);
  const news = useMemo(
    () => (visit && unseen ? newsIn(visit.state, unseen) : nothing),
    [visit, unseen],
  );
  const marks = useMemo(() => newsMarks(news), [news]);
  const looked = useRef(new Set<string>());
  const current = useRef(marks);
  useEffect(() => {
    current.current = marks;
  }, [marks]);
  const onLooked = useCallback((row: string) => {
    for (const key of current.current.get(row)?.keys ?? []) looked.current.add(key);
  }, []);
  const where = [route.place, "sessionId" in route ? route.sessionId : ""].join(" ");
  const leave = useCallback(async (): Promise<void> => {
    const seen = looked.current;
    looked.current = new Set();
    if (visit && seen.size > 0)
      await visit.look((unread) => unreadAfter(visit.state, unread, seen));
  }, [visit]);
  useEffect(() => beforeLeaving(leave), [leave]);
  const before = useRef(where);
  useEffect(() => {
    if (before.current === where) return;
    before.current = where;
    // Told again next time, should the visit be closed in this very moment.
    leave().catch(() => undefined);
  }, [where, leave]);
  const ofRows = useMemo(
    (): NewsOfRows => ({
      marks: new Map([...marks].map(([id, mark]) => [id, inWords(mark, nameOf)])),
      onLooked,
    }),
    [marks, nameOf, onLooked],
  );
  return { count: news.length, ofRows };
}

const nothing: readonly RecordNews[] = [];

function inWords(
  { did, inside, by }: NewsMark,
  nameOf: (device: DeviceId) => string,
): { readonly word: string; readonly by: string } {
  const own = did === null ? "" : did === "added" ? "New" : "Changed";
  const more = inside === 0 ? "" : `${inside.toLocaleString("en-GB")} new`;
  return {
    word: [own, more].filter(Boolean).join(", "),
    by: listInWords([...new Set(by.map(nameOf))]),
  };
}
