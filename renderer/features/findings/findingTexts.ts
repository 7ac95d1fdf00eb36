import type { VisitId } from "../../../shared/visit/ids.ts";
import type { Finding, Override } from "../../../shared/visit/kinds/finding.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { Position } from "../../../shared/visit/kinds/position.ts";
import type { Recommendation } from "../../../shared/visit/kinds/recommendation.ts";
import { withReason } from "../../../shared/visit/withReason.ts";
import { mint } from "../../db/mint.ts";
import { keptText, plainDraft, textDraft } from "../../db/textDraft.ts";

const findingLabels = {
  sentence: "Reword finding",
  detail: "Edit text for the letter",
  viewWouldChangeIf: "Edit what would change our view",
  parkedReason: "Edit reason for parking",
} as const;

/** A text of a finding, to be typed in. */
export const findingText = (finding: Finding, field: keyof typeof findingLabels) =>
  plainDraft("findings", finding, field, findingLabels[field]);

/** Why a guard is passed; emptied, the reason is taken off. */
export const reasonText = (finding: Finding, guard: Override["guard"], me: Peer | null) =>
  textDraft("findings", finding, {
    field: `overrides.${guard}`,
    label: "Record reason",
    read: ({ overrides }) => overrides.find((given) => given.guard === guard)?.reason ?? "",
    write: (row, reason) => {
      const { overrides, overriddenBy } = withReason(row, guard, reason, {
        at: mint.now(),
        by: me?.initials ?? "",
      });
      return { overrides, overriddenBy };
    },
  });

/** What a peer says about a position. */
export const remarkText = (position: Position) =>
  plainDraft("positions", position, "remark", "Edit remark", (text) => text.replace(/\s+/gu, " "));

/** What the lead answers to a minority view. */
export const answerText = (position: Position) =>
  plainDraft("positions", position, "answer", "Answer a minority view", (text) =>
    text.replace(/\s+/gu, " "),
  );

const recommendationLabels = {
  text: "Reword recommendation",
  cause: "Edit cause",
  advice: "Edit advice",
  whoCanHelp: "Edit who can help",
  byWhen: "Edit timescale",
} as const;

/** A text of a recommendation, to be typed in. */
export const recommendationText = (
  recommendation: Recommendation,
  field: keyof typeof recommendationLabels,
) => plainDraft("recommendations", recommendation, field, recommendationLabels[field]);

/** What is typed where something is added, until it is. */
export const newText = (visitId: VisitId, where: string) => keptText(visitId, where);
