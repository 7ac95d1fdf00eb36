import shipped from "../../assets/programmes/team-skills.json" with { type: "json" };
import * as z from "zod";
import { listInWords } from "../words/inWords.ts";
import { inOrder } from "./inOrder.ts";
import { holdsSessions, type Peer } from "./kinds/peer.ts";
import type { Visit } from "./kinds/visit.ts";
import type { VisitRecords } from "./records.ts";
import { Skill } from "./programme/skill.ts";

const data = z.strictObject({ core: z.array(Skill), experience: z.array(Skill) }).parse(shipped);

/** What every team needs, and the experience that programmes choose from: suggestions, and data. */
export const { core: coreSkills, experience: knownExperience } = data;

/** What the programme of a visit would have among its team; the core where neither it nor the team says more. */
export const skillsOf = ({ skills }: Pick<Visit, "skills">): readonly Skill[] =>
  skills ?? coreSkills;

/** Who of those that hold sessions brings an attribute, in the team's order. */
export interface SkillCover {
  readonly skill: Skill;
  readonly peers: readonly Peer[];
}

/** Each attribute of the programme beside who brings it (F7). One that is not asked for any more is left out. */
export function skillCover({
  visit,
  peers,
}: Pick<VisitRecords, "visit" | "peers">): readonly SkillCover[] {
  const holders = inOrder(peers.filter(({ seat }) => holdsSessions(seat)));
  return skillsOf(visit)
    .filter(({ key, label }) => label.trim() !== "" && !visit.retiredWords.includes(key))
    .map((skill) => ({ skill, peers: holders.filter(({ skills }) => skills.includes(skill.key)) }));
}

/** Gaps and single cover in one sentence or two; where nobody has said anything yet, that. */
export function skillCoverInWords(cover: readonly SkillCover[]): string {
  if (cover.length === 0) return "";
  if (cover.every(({ peers }) => peers.length === 0)) return "Nobody has said yet what they bring.";
  const gaps = cover.filter(({ peers }) => peers.length === 0);
  const single = cover.filter(({ peers }) => peers.length === 1);
  const named = ({ skill }: SkillCover) => `“${skill.label}”`;
  const sentences = [
    gaps.length === 0
      ? ""
      : `Nobody brings ${gaps.length === 1 ? "" : "any of "}${listInWords(gaps.map(named))}.`,
    single.length === 0
      ? ""
      : `One person alone brings ${listInWords(
          single.map((each) => `${named(each)} (${each.peers[0]?.initials ?? ""})`),
        )}.`,
  ].filter((sentence) => sentence !== "");
  return sentences.length === 0
    ? "Each of these is brought by two people or more."
    : sentences.join(" ");
}
