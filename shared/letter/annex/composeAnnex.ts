import type { FindingId } from "../../visit/ids.ts";
import { letterHash } from "../../visit/issued/letterHash.ts";
import type { LetterModel } from "../../visit/issued/letterModel.ts";
import { nameOfSection } from "../../visit/programme/letterStyle.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { echoesConcern } from "../echoesConcern.ts";
import { originOfNumbers } from "../originOfNumbers.ts";
import type { LetterProblem } from "../problems/letterProblem.ts";
import { sentenceAt, sentenceRefs } from "../sentenceRefs.ts";
import { traceInShort, traceSentence, type TracedFinding } from "../traceSentence.ts";
import { type AnnexFinding, findingOfAnnex } from "./findingOfAnnex.ts";
import { pointsOfAnnex } from "./pointsOfAnnex.ts";
import { reasonsOfAnnex } from "./reasonsOfAnnex.ts";

/** What every page and the file's name say of it. */
export const internalWords = "Internal, not for disclosure without review";

/** One sentence of the letter and what it rests on. */
export interface AnnexSentence {
  /** "3.2": the second sentence of the third section. */
  readonly number: string;
  readonly text: string;
  /** In words, "Rests on F3, F4 …", never empty. */
  readonly restsOn: readonly string[];
  /** Codes of the findings it rests on. */
  readonly findings: readonly string[];
}

/** The trace of a letter for the team alone: what each of its sentences rests on. Plain data. */
export interface Annex {
  readonly title: string;
  /** What it is of: host, reference, the fingerprint of the very text. */
  readonly about: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly sentences: readonly AnnexSentence[];
  }[];
  /** What the sentences rest on, in the order in which they first do. */
  readonly findings: readonly AnnexFinding[];
  /** Of a return visit: the points of the earlier letter, with what of this visit speaks for what became of them. */
  readonly points: readonly AnnexFinding[];
  /** Where the numbers of “How we worked” come from. */
  readonly numbers: readonly string[];
  /** Reasons on record that belong to no one of the findings. */
  readonly reasons: readonly string[];
  /** How many passages were left out, since they repeat a safeguarding concern. */
  readonly keptApart: number;
}

/**
 * The annex of a letter as it stands, from the same trace as the letter's screen shows (F49).
 * `problems` are those of the letter's check: what was passed with a reason stands here with it. Words
 * that repeat a concern about a child are left out, and said to be. Pure: the same records, letter and
 * problems give the same annex.
 */
export function composeAnnex(
  records: VisitRecords,
  model: LetterModel,
  problems: readonly LetterProblem[],
): Annex {
  let keptApart = 0;
  const apart = (text: string): string => {
    if (!echoesConcern(text, records.concerns)) return text;
    keptApart += 1;
    return "Left out: this repeats a safeguarding concern, which is kept apart.";
  };
  const traced = new Map<FindingId, { readonly code: string; readonly of: TracedFinding }>();
  const codeOf = (of: TracedFinding): string => {
    const known = traced.get(of.finding.id);
    if (known !== undefined) return known.code;
    const code = `F${traced.size + 1}`;
    traced.set(of.finding.id, { code, of });
    return code;
  };
  const points = pointsOfAnnex(records, apart);
  const pointBySentence = new Map(
    points.flatMap(({ code, said }) => said.map((text) => [text, code] as const)),
  );
  const refs = sentenceRefs(model);
  // What several sentences of one recommendation or headline share is said with the first of them.
  let shared = "";
  const sections = model.sections
    .map(({ id, heading }, i) => ({
      heading: heading ?? nameOfSection(records.visit.letterStyle, id),
      sentences: refs
        .filter(({ sectionId }) => sectionId === id)
        .map((ref) => sentenceAt(model, ref))
        .filter((sentence) => sentence !== null && sentence.text.trim() !== "")
        .map((sentence, j): AnnexSentence => {
          const trace = traceSentence(sentence ?? { text: "", sources: [] }, records);
          const findings = trace.findings.map(codeOf);
          const cause = trace.recommendation?.cause.trim() ?? "";
          const more = [
            ...(cause === "" ? [] : [`Cause behind it: ${cause}`]),
            ...(trace.ownCheckIns ?? []).map(
              (told) => `Heard ${inOneLine([told.when, told.withWhom])}: “${told.shared}”`,
            ),
          ];
          const point = id === "whatBecame" ? pointBySentence.get(trace.text) : undefined;
          const isSaid = more.join("\n") === shared;
          shared = more.join("\n");
          return {
            number: `${i + 1}.${j + 1}`,
            text: apart(trace.text),
            findings,
            restsOn: [
              [
                findings.length === 0
                  ? traceInShort(trace)
                  : `${traceInShort(trace)}: ${findings.join(", ")}`,
                ...(point === undefined ? [] : [`what is tied to it stands under ${point}`]),
              ].join("; "),
              ...(isSaid ? [] : more.map(apart)),
            ],
          };
        }),
    }))
    .filter(({ sentences }) => sentences.length > 0);
  const { ofFinding, others } = reasonsOfAnnex(records, problems, new Set(traced.keys()));
  const findings = [...traced.values()].map(({ code, of }) =>
    findingOfAnnex(code, of, records, { apart, reasons: ofFinding(of.finding.id) }),
  );
  return {
    title: `Trace annex: ${model.title}`,
    about: [
      records.visit.host.name,
      model.reference === "" ? "The letter has no reference yet." : `Letter ${model.reference}`,
      model.date === "" ? "The letter is not dated yet." : `Dated ${model.date}`,
      `Fingerprint of the letter’s text: ${letterHash(model)}`,
    ].filter((line) => line.trim() !== ""),
    sections,
    findings,
    points: points.map(({ said: _inLetter, ...point }) => point),
    numbers: originOfNumbers(records).map(({ term, detail }) => `${term}: ${detail}`),
    reasons: others.map(apart),
    keptApart,
  };
}

/** Every text of the annex with where it stands, in reading order. */
export function textsOfAnnex(annex: Annex): readonly {
  readonly place: string;
  readonly text: string;
  /** Names peers by their initials. */
  readonly namesPeers: boolean;
}[] {
  const at = (place: string, texts: readonly string[], namesPeers = false) =>
    texts.map((text) => ({ place, text, namesPeers }));
  return [
    ...at("Title", [annex.title, ...annex.about]),
    ...annex.sections.flatMap(({ sentences }) =>
      sentences.flatMap(({ number, text, restsOn }) => at(number, [text, ...restsOn])),
    ),
    ...[...annex.findings, ...annex.points].flatMap(({ code, sentence, parts }) => [
      ...at(code, [sentence]),
      ...parts.flatMap(({ groups, namesPeers = false }) =>
        at(
          code,
          groups.flatMap(({ from, lines }) => [from, ...lines]),
          namesPeers,
        ),
      ),
    ]),
    ...at("Numbers", annex.numbers),
    ...at("Reasons on record", annex.reasons, true),
  ].filter(({ text }) => text.trim() !== "");
}

/** Parts of a line that have words, with commas. */
const inOneLine = (parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== "").join(", ");
