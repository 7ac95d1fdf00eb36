import { derivedId } from "../derivedId.ts";
import { contentHash, letterHash } from "./letterHash.ts";
import type { LetterModel } from "./letterModel.ts";

interface Issued {
  readonly contentHash: string;
  readonly model: LetterModel;
}

/** What makes an issued version what it is, as a letter has it. */
export interface IssueContent {
  readonly visitId: string;
  readonly version: number;
  readonly issued: Issued | null;
  readonly signed: unknown;
}

/**
 * The id of an issued version: made from all that was issued and who signed it, so that no other words
 * can stand under it. Versions issued before have random ids.
 */
export const issuedLetterId = ({ visitId, version, issued, signed }: IssueContent): string =>
  derivedId("issued", visitId, contentHash({ version, issued, signed }));

/** Whether what a row says it issued is what its id was made from. */
export const isProvenIssue = (id: string, content: IssueContent): boolean =>
  content.issued !== null && issuedLetterId(content) === id;

/** The id of the draft of a visit. Drafts begun before have random ids. */
export const draftLetterId = (visitId: string): string => derivedId("letter", visitId);

/** Whether the words of an issued version are those that its fingerprint was taken of. */
export const isAsIssued = ({ issued }: Pick<IssueContent, "issued">): boolean =>
  issued !== null && letterHash(issued.model) === issued.contentHash;
