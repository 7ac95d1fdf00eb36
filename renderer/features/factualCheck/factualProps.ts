import type { ReturnedDocument } from "../../../shared/letter/factualCheck/readReply.ts";
import type { Result } from "../../../shared/result.ts";
import type { PeerId } from "../../../shared/visit/ids.ts";
import type { FactualComment } from "../../../shared/visit/kinds/factualComment.ts";
import type { FactualRound } from "../../../shared/visit/kinds/factualRound.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";

/** What a round is shown from. */
export interface RoundPartProps {
  readonly round: FactualRound;
  readonly records: VisitRecords;
  readonly draft: Letter;
  /** The letter as it stands. */
  readonly model: LetterModel;
  readonly me: Peer | null;
  readonly today: string;
  readonly openReturned: (file: File) => Promise<Result<ReturnedDocument, string>>;
}

/** What a comment of it is shown from. */
export interface CommentCardProps extends Pick<
  RoundPartProps,
  "round" | "records" | "draft" | "model" | "today"
> {
  readonly comment: FactualComment;
  /** Who decides at this laptop. */
  readonly by: PeerId | null;
}
