import * as z from "zod";
import { VocabularyKey } from "../../../../shared/visit/fields.ts";
import { EnquiryId, PeerId, SessionId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { newSession, Session, SessionKind } from "../../../../shared/visit/kinds/session.ts";
import { readTime } from "../../../../shared/words/readTime.ts";
import { nextOrder } from "../../../../shared/visit/nextOrder.ts";

const TypedTime = z.string().transform((text, context) => {
  const time = readTime(text);
  if (time === undefined) {
    context.addIssue({ code: "custom", message: "Enter a time such as 09:30" });
    return z.NEVER;
  }
  return time;
});

/** What the form of a session holds while it is filled in, and the session's fields it gives. */
export const SessionForm = z
  .object({
    title: z.string().trim().min(1, "Say who was met or what was read").max(500, "Make it shorter"),
    kind: SessionKind,
    day: z.iso.date().nullable(),
    startsAt: TypedTime,
    endsAt: TypedTime,
    room: z.string().trim().max(500),
    sourceGroups: z.array(VocabularyKey),
    peopleMet: z.number().int().min(0).max(500),
    filesRead: z.number().int().min(0).max(500),
    peerIds: z.array(PeerId),
    enquiryIds: z.array(EnquiryId),
    roleHolders: z.number().int().min(0).max(10_000).nullable(),
    isEvidence: z.boolean(),
    isHeld: z.boolean(),
  })
  .refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || startsAt < endsAt, {
    path: ["endsAt"],
    message: "The end must be after the start",
  });
export type SessionFormInput = z.input<typeof SessionForm>;
export type SessionFormOutput = z.output<typeof SessionForm>;

/** The form for a session, or for a new one on the given day. */
export function formOf(session: Session | null, day: string | null): SessionFormInput {
  return {
    title: session?.title ?? "",
    kind: session?.kind ?? "group",
    day: session ? session.day : day,
    startsAt: session?.startsAt ?? "",
    endsAt: session?.endsAt ?? "",
    room: session?.room ?? "",
    sourceGroups: session?.sourceGroups ?? [],
    peopleMet: session?.peopleMet ?? 0,
    filesRead: session?.filesRead ?? 0,
    peerIds: session?.peerIds ?? [],
    enquiryIds: session?.enquiryIds ?? [],
    roleHolders: session?.roleHolders ?? null,
    isEvidence: session?.isEvidence ?? true,
    isHeld: session ? session.state === "held" : false,
  };
}

/** A session with the form's fields. A cancelled session stays cancelled. */
export function sessionFrom(
  { isHeld, ...fields }: SessionFormOutput,
  before: Session | null,
  context: { readonly records: VisitRecords; readonly newId: () => string },
): Session {
  const { records, newId } = context;
  const base =
    before ??
    newSession({
      id: SessionId.parse(newId()),
      visitId: records.visit.id,
      order: nextOrder(records.sessions),
      kind: "group",
      title: "",
    });
  const state = base.state === "cancelled" ? base.state : isHeld ? "held" : "planned";
  return Session.parse({ ...base, ...fields, state });
}
