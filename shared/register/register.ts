import { recommendationsInLetter } from "../letter/inLetter.ts";
import { derivedId } from "../visit/derivedId.ts";
import { inOrder } from "../visit/inOrder.ts";
import { ActionId, type RecommendationId } from "../visit/ids.ts";
import { type HostAction, type HostResponse, responseOf } from "../visit/kinds/hostAction.ts";
import type { Impact } from "../visit/kinds/impact.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import type { ProgressNote } from "../visit/kinds/progressNote.ts";
import type { VisitRecords } from "../visit/records.ts";

/** A recommendation as the register has it (F53): what the host said to it, and what has come of it. */
export interface RegisterRow {
  readonly recommendationId: RecommendationId;
  /** As the letter numbers it, from 1. */
  readonly number: number;
  /** As the letter says it. */
  readonly text: string;
  readonly action: HostAction;
  /** The newest first. */
  readonly progress: readonly ProgressNote[];
  readonly impacts: readonly Impact[];
  /** Of an accepted one that is not done or stopped: its day is over. */
  readonly isLate: boolean;
}

export interface Register {
  /** The version of the letter that it is of; null while none is issued, and it follows the draft. */
  readonly version: number | null;
  readonly rows: readonly RegisterRow[];
  /** Changes that followed no recommendation. */
  readonly otherImpacts: readonly Impact[];
}

/**
 * The register of a visit: the recommendations of the last issued letter in its words, else those that
 * the draft carries. `today` is an ISO day.
 */
export function registerOf(records: VisitRecords, today: string): Register {
  const issued = lastIssued(records.letters);
  const texts =
    issued === null
      ? recommendationsInLetter(records).map(({ id, text }) => ({ id, text }))
      : recommendationsOf(issued);
  const rows = texts.map(({ id, text }, i): RegisterRow => {
    const action = records.actions.find(({ recommendationId }) => recommendationId === id);
    const progress = inOrder(
      records.progressNotes.filter(({ recommendationId }) => recommendationId === id),
    ).toSorted((a, b) => b.on.localeCompare(a.on) || b.order - a.order);
    const row = {
      recommendationId: id,
      number: i + 1,
      text,
      action: action ?? noAnswerYet(records, id),
      progress,
      impacts: inOrder(records.impacts.filter(({ recommendationId }) => recommendationId === id)),
    };
    return { ...row, isLate: isLate(row, today) };
  });
  const shown = new Set<string>(rows.map(({ recommendationId }) => recommendationId));
  return {
    version: issued?.version ?? null,
    rows,
    otherImpacts: inOrder(
      records.impacts.filter(
        ({ recommendationId }) => recommendationId === null || !shown.has(recommendationId),
      ),
    ),
  };
}

/** How the host has answered, counted. */
export function answersOf({ rows }: Register): Readonly<Record<HostResponse, number>> {
  const count = (response: HostResponse) =>
    rows.filter(({ action }) => responseOf(action) === response).length;
  return {
    awaited: count("awaited"),
    accepted: count("accepted"),
    partly: count("partly"),
    declined: count("declined"),
  };
}

/** What a recommendation has before the host says anything: one row, whichever laptop begins it. */
function noAnswerYet({ visit }: VisitRecords, recommendationId: RecommendationId): HostAction {
  return {
    id: ActionId.parse(derivedId("action", visit.id, recommendationId)),
    visitId: visit.id,
    recommendationId,
    response: "awaited",
    inPart: false,
    reason: "",
    owner: "",
    due: null,
    measure: "",
    plan: "",
    supportOffered: "",
    supportTakenUp: "",
  };
}

function lastIssued(letters: readonly Letter[]): Letter | null {
  const issued = letters.filter((letter) => letter.issued !== null);
  return issued.toSorted((a, b) => b.version - a.version)[0] ?? null;
}

const recommendationsOf = ({ issued }: Letter) =>
  (issued?.model.sections ?? [])
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === "recommendation"
        ? [{ id: block.recommendationId, text: block.lead.text }]
        : [],
    );

const isLate = (
  { action, progress }: Pick<RegisterRow, "action" | "progress">,
  today: string,
): boolean =>
  action.response === "accepted" &&
  action.due !== null &&
  action.due < today &&
  !["done", "stopped"].includes(progress[0]?.state ?? "");
