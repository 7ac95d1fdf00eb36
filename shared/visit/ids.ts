import * as z from "zod";

// One brand per table, so that a session's id cannot be passed where a finding's is wanted.
export const VisitId = z.uuid().brand<"VisitId">();
export const EnquiryId = z.uuid().brand<"EnquiryId">();
export const PeerId = z.uuid().brand<"PeerId">();
export const SessionId = z.uuid().brand<"SessionId">();
export const NoteId = z.uuid().brand<"NoteId">();
export const DocumentId = z.uuid().brand<"DocumentId">();
export const CaseDrawId = z.uuid().brand<"CaseDrawId">();
export const CaseId = z.uuid().brand<"CaseId">();
export const FindingId = z.uuid().brand<"FindingId">();
export const LinkId = z.uuid().brand<"LinkId">();
export const PositionId = z.uuid().brand<"PositionId">();
export const RecommendationId = z.uuid().brand<"RecommendationId">();
export const CheckInId = z.uuid().brand<"CheckInId">();
export const LetterId = z.uuid().brand<"LetterId">();
export const ActionId = z.uuid().brand<"ActionId">();
export const LearningId = z.uuid().brand<"LearningId">();
export const ConcernId = z.uuid().brand<"ConcernId">();

export type VisitId = z.infer<typeof VisitId>;
export type EnquiryId = z.infer<typeof EnquiryId>;
export type PeerId = z.infer<typeof PeerId>;
export type SessionId = z.infer<typeof SessionId>;
export type NoteId = z.infer<typeof NoteId>;
export type DocumentId = z.infer<typeof DocumentId>;
export type CaseDrawId = z.infer<typeof CaseDrawId>;
export type CaseId = z.infer<typeof CaseId>;
export type FindingId = z.infer<typeof FindingId>;
export type LinkId = z.infer<typeof LinkId>;
export type PositionId = z.infer<typeof PositionId>;
export type RecommendationId = z.infer<typeof RecommendationId>;
export type CheckInId = z.infer<typeof CheckInId>;
export type LetterId = z.infer<typeof LetterId>;
export type ActionId = z.infer<typeof ActionId>;
export type LearningId = z.infer<typeof LearningId>;
export type ConcernId = z.infer<typeof ConcernId>;
