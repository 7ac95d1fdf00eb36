import { type Change, put, remove, set } from "../../../../shared/visit/change.ts";
import type { Comment } from "../../../../shared/visit/kinds/comment.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import { isOfThisWording } from "../../../../shared/visit/standing.ts";
import { derivedId } from "../../../../shared/visit/derivedId.ts";
import { CommentId, type PeerId, PositionId } from "../../../../shared/visit/ids.ts";
import { listInWords } from "../../../../shared/words/inWords.ts";
import { run } from "../../../db/run.ts";

/**
 * Sets where a peer stands on a finding as it is worded now, entered by `me`; null when the peer has
 * not said after all. Why, where it is said in the same breath, replaces what was said before.
 */
export const setStance = (
  finding: Finding,
  peerId: PeerId,
  stance: Position["stance"] | null,
  { me, remark }: { readonly me: Peer | null; readonly remark?: string },
): Promise<void> =>
  run(finding.visitId, "Set position", ({ positions, comments }) => {
    const answered = stance === null ? [] : resolveAsked(finding, peerId, comments);
    const own = positions.find((row) => row.findingId === finding.id && row.peerId === peerId);
    if (own === undefined)
      return stance
        ? [
            put("positions", { ...begin(finding, peerId, stance, me), remark: remark ?? "" }),
            ...answered,
          ]
        : [];
    if (stance === null) return [remove("positions", own.id)];
    const said = remark === undefined ? {} : { remark };
    const isSame = own.stance === stance && own.remark === (remark ?? own.remark);
    if (isSame && isOfThisWording(own, finding)) return answered;
    return [set("positions", own, { stance, ...said, ...takenNow(finding, me) }), ...answered];
  });

/** What a peer is asked who has not said; it waits for them until they say, or somebody resolves it. */
const whereYouStand = "Where do you stand on this?";

/** Asks peers for their position, each by a comment to them; who is asked already is not asked again. */
export const askForPosition = (
  finding: Finding,
  asked: readonly Pick<Peer, "id" | "initials">[],
  me: Peer | null,
): Promise<void> =>
  run(
    finding.visitId,
    `Ask ${listInWords(asked.map(({ initials }) => initials))} for a position`,
    ({ comments }, { newId, now }) =>
      asked
        .filter(({ id }) => resolveAsked(finding, id, comments).length === 0)
        .map(({ id }) =>
          put("comments", {
            id: CommentId.parse(newId()),
            visitId: finding.visitId,
            of: { type: "finding", id: finding.id },
            text: whereYouStand,
            to: id,
            by: me?.id ?? null,
            at: now(),
            resolved: false,
          }),
        ),
  );

const resolveAsked = (
  { id }: Finding,
  peerId: PeerId,
  comments: readonly Comment[],
): readonly Change[] =>
  comments
    .filter(({ of, to, text, resolved }) => {
      const isAsked = of.id === id && to === peerId && text === whereYouStand;
      return isAsked && !resolved;
    })
    .map((comment) => set("comments", comment, { resolved: true }));

/** Every peer of the list, who has not said or said so of an earlier wording, agrees: one step, for a team that has just nodded. */
export const agreeForRest = (
  finding: Finding,
  peerIds: readonly PeerId[],
  me: Peer | null,
): Promise<void> =>
  run(finding.visitId, "Set all to agree", ({ positions }) =>
    peerIds.flatMap((id) => {
      const own = positions.find((row) => row.findingId === finding.id && row.peerId === id);
      if (own === undefined) return [put("positions", begin(finding, id, "agrees", me))];
      if (isOfThisWording(own, finding)) return [];
      return [set("positions", own, { stance: "agrees", ...takenNow(finding, me) })];
    }),
  );

/** Marks the change from these wordings to the sentence as it stands as a small one: what was said of them holds. */
export const markCorrection = (
  finding: Finding,
  wordings: readonly string[],
  me: Peer,
): Promise<void> =>
  run(finding.visitId, "Mark a small correction", (_, { now }) => {
    const at = now();
    const marked = wordings.map((from) => ({ from, to: finding.sentence, by: me.initials, at }));
    return [set("findings", finding, { corrections: [...finding.corrections, ...marked] })];
  });

const takenNow = (finding: Finding, me: Peer | null) => ({
  wording: finding.sentence,
  enteredBy: me?.id ?? null,
});

const begin = (
  finding: Finding,
  peerId: PeerId,
  stance: Position["stance"],
  me: Peer | null,
): Position => ({
  id: PositionId.parse(derivedId("position", finding.id, peerId)),
  visitId: finding.visitId,
  findingId: finding.id,
  peerId,
  stance,
  remark: "",
  answer: "",
  ...takenNow(finding, me),
});
