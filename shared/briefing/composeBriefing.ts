import * as z from "zod";
import shipped from "../../assets/programmes/briefing.json" with { type: "json" };
import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import { slotsIn, slotsOf, withSlots } from "../letter/stock/slots.ts";
import { decidingRule } from "../visit/agreed/bothSides.ts";
import { inOrder } from "../visit/inOrder.ts";
import { contentHash } from "../visit/issued/letterHash.ts";
import { outputKindWords } from "../visit/programme/outputKind.ts";
import type { VisitRecords } from "../visit/records.ts";
import type { RulePurpose } from "../visit/rulePurpose.ts";
import { listInWords } from "../words/inWords.ts";

/** One part of the sheet. */
export interface BriefingPart {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
  /** The team's own words, in place of what the app would say. */
  readonly isOwn: boolean;
  /** What the app would say but cannot, each as a clause after "left out, as". */
  readonly lacks: readonly string[];
}

/** What the people are told whom the team will meet. */
export interface Briefing {
  readonly title: string;
  readonly parts: readonly BriefingPart[];
}

/**
 * The briefing sheet: who comes, why, what happens with what is said, who to turn to. A sentence of which
 * the visit does not know a part is left out, and so is every promise that both sides have not agreed to
 * as a ground rule: people are told nothing that may not hold. A part that somebody wrote is as written.
 */
export function composeBriefing(records: VisitRecords): Briefing {
  const { visit } = records;
  const slots = briefingSlots(records);
  const filled = (sentence: string) => withSlots(sentence, (slot) => slots.get(slot)?.said);
  return {
    title: withSlots(wording.title, (slot) => slots.get(slot)?.said || "you"),
    parts: wording.parts.map(({ key, heading, sentences }) => {
      const own = visit.briefing[key];
      const known = sentences.filter((each) =>
        slotsIn(each).every((slot) => slots.get(slot)?.said),
      );
      const missing = sentences.filter((each) => !known.includes(each)).flatMap(slotsIn);
      return {
        key,
        heading,
        text: own ?? known.map(filled).join(" "),
        isOwn: own !== undefined,
        lacks:
          own === undefined
            ? [...new Set(missing)].flatMap((slot) => {
                const { said, lack } = slots.get(slot) ?? {
                  said: "",
                  lack: `nothing fills {${slot}}`,
                };
                return said === "" ? [lack] : [];
              })
            : [],
      };
    }),
  };
}

/** What of the sheet tells who somebody is or repeats a safeguarding concern; it goes to nobody while anything is said here. */
export function scanBriefing(briefing: Briefing, records: VisitRecords): readonly string[] {
  const texts = briefing.parts.map(({ heading, text }) => ({ at: heading, text }));
  return keptBack(texts, records, identifierRegister(records)).map(keptBackInWords);
}

/** Fingerprint of what the sheet says. */
export const briefingHash = ({ title, parts }: Briefing): string =>
  contentHash({ title, parts: parts.map(({ heading, text }) => ({ heading, text })) });

const wording = z
  .strictObject({
    title: z.string(),
    parts: z.array(
      z.strictObject({ key: z.string(), heading: z.string(), sentences: z.array(z.string()) }),
    ),
  })
  .parse(shipped);

interface Slot {
  readonly said: string;
  /** Why it is empty. */
  readonly lack: string;
}

function briefingSlots(records: VisitRecords): ReadonlyMap<string, Slot> {
  const { visit, peers } = records;
  const letter = slotsOf(records);
  const team = inOrder(peers)
    .filter(({ seat }) => seat !== "coordinator")
    .map(({ role, organisation }) =>
      [role, organisation === "" ? "" : `(${organisation})`].filter(Boolean).join(" "),
    )
    .filter((said) => said !== "")
    .map(lower);
  const rule = (purpose: RulePurpose, about: string): Slot => {
    const found = decidingRule(records, purpose);
    return {
      said: found?.isAgreed === true ? sentence(found.text) : "",
      lack: `${found === null ? "no ground rule says" : "both sides have not agreed"} ${about}`,
    };
  };
  return new Map<string, Slot>([
    ["host", { said: letter.get("host") ?? "", lack: "the host has no name" }],
    ["days", { said: letter.get("days") ?? "", lack: "the days on site are not set" }],
    ["programme", { said: letter.get("programme") ?? "", lack: "the programme has no name" }],
    ["focus", { said: letter.get("focus") ?? "", lack: "the focus of the visit is not said" }],
    ["team", { said: listInWords([...new Set(team)]), lack: "nobody of the team has a role yet" }],
    [
      "coordinator",
      { said: lower(visit.coordinator.trim()), lack: "no visit coordinator is named, as a role" },
    ],
    [
      "outputs",
      {
        said: listInWords(visit.outputs.map((kind) => lower(outputKindWords[kind]))),
        lack: "nothing is said of what the host is given",
      },
    ],
    ["attribution", rule("attribution", "whether anything is attributed")],
    ["retention", rule("retention", "how long notes are kept")],
    ["escalation", rule("escalation", "what is done about a child at risk")],
  ]);
}

/** As a whole sentence. */
const sentence = (text: string): string =>
  /[.!?]\s*$/u.test(text) ? text.trim() : `${text.trim()}.`;

/** Without a capital, but for initials such as IRO. */
const lower = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
