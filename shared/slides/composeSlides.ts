import { byLabel, wasRead } from "../visit/cases/caseLists.ts";
import { sampleOf } from "../visit/cases/sampleOf.ts";
import { assertNever } from "../assertNever.ts";
import { slotsOf, withSlots } from "../letter/stock/slots.ts";
import { textsOfBlock } from "../letter/letterWords.ts";
import { printable } from "../letter/typeset.ts";
import { ratingsShown, tallyArea } from "../triangulation/caseTally.ts";
import { supportBehind } from "../triangulation/supportBehind.ts";
import { type Triangulation, triangulateAll } from "../triangulation/triangulate.ts";
import { formsOf } from "../visit/formsOf.ts";
import { heardKeyOf, heardKeyOfHeadline } from "../visit/heardKey.ts";
import type { LetterBlock, LetterModel } from "../visit/issued/letterModel.ts";
import type { SectionId } from "../visit/programme/letterSections.ts";
import { inOrder } from "../visit/inOrder.ts";
import type { VisitRecords } from "../visit/records.ts";
import { type SlideId, slideStyleOf } from "../visit/programme/slideStyle.ts";
import { capital } from "../words/capital.ts";
import { counted, daysInWords } from "../words/inWords.ts";
import type { Deck, Slide, SlideAudience, SlideGroup } from "../visit/deck.ts";
import { paged } from "./paged.ts";

/**
 * The slides of the verbal feedback, made from the letter's own words, so that neither says what the
 * other does not. Findings stand in the letter's order; figures have their n; what was not written is
 * left out. Pure: the same records and letter give the same deck.
 */
export function composeSlides(
  records: VisitRecords,
  model: LetterModel,
  audience: SlideAudience,
): Deck {
  const style = slideStyleOf(records.visit);
  const { name, order } = style[audience];
  const slots = slotsOf(records);
  const source: Source = {
    records,
    weighed: triangulateAll(records),
    model,
    titleOf: (id: SlideId) =>
      capital(printable(withSlots(style.titles[id], (slot) => slots.get(slot) ?? ""))),
    name,
  };
  const slides = order.flatMap((id) => slidesOf(id, source).flatMap(paged));
  return {
    language: "en-GB",
    audience,
    name,
    title: `${printable(model.title)}. ${name}`,
    slides: [...withinMost(slides, style)],
  };
}

interface Source {
  readonly records: VisitRecords;
  readonly model: LetterModel;
  readonly weighed: ReadonlyMap<string, Triangulation>;
  readonly titleOf: (id: SlideId) => string;
  readonly name: string;
}

/** Leaves out what may go, the first of it first, until there are no more slides than wanted. */
function withinMost(
  slides: readonly Slide[],
  { most, mayGo }: { readonly most: number; readonly mayGo: readonly SlideId[] },
): readonly Slide[] {
  let kept = slides;
  for (const id of mayGo) {
    if (kept.length <= most) break;
    kept = kept.filter(({ of }) => of !== id);
  }
  return kept;
}

function slidesOf(id: SlideId, source: Source): readonly Slide[] {
  switch (id) {
    case "cover":
      return [coverSlide(source)];
    case "thanks":
      return proseSlide(id, "thanks", source);
    case "whatThisIs":
      return proseSlide(id, "status", source);
    case "scope":
      return proseSlide(id, "scope", source);
    case "whatWeDid":
      return proseSlide(id, "howWeWorked", source);
    case "takeHome":
      return proseSlide(id, "takeHome", source);
    case "nextSteps":
      return proseSlide(id, "nextSteps", source);
    case "headlines":
      return headlineSlide(source);
    case "findings":
      return findingSlides(source);
    case "strengths":
    case "areas":
      return messageSlide(id, findingsIn(source, id), source);
    case "caseFiles":
      return caseSlides(source);
    case "voices":
      return voiceSlide(source);
    case "recommendations":
      return recommendationSlide(source);
    default:
      return assertNever(id);
  }
}

function coverSlide({ records, model, titleOf, name }: Source): Slide {
  const days = daysInWords(records.visit.daysOnSite);
  const items = [name, days, printable(model.letterhead.organisation)];
  const thanks = blocksOf(model, "thanks").flatMap(textsOfBlock).map(printable);
  return slide("cover", titleOf("cover") || printable(model.title), {
    groups: [group(items.filter((item) => item !== ""))],
    notes: thanks,
  });
}

function proseSlide(id: SlideId, section: SectionId, { model, titleOf }: Source): readonly Slide[] {
  const texts = blocksOf(model, section).flatMap(textsOfBlock).map(printable);
  const now = texts.filter((text) => !isOfTheLetter.test(text));
  const items = now.length === 0 ? texts : now;
  const later = texts.filter((text) => !items.includes(text));
  const notes = later.length === 0 ? [] : [`Only the letter says: ${later.join(" ")}`];
  return items.length === 0 ? [] : [slide(id, titleOf(id), { groups: [group(items)], notes })];
}

/**
 * Speaks of itself as the letter, or of this feedback as over: on a slide that would not be so yet, and
 * stands in the notes for who presents it.
 */
const isOfTheLetter = /\bthis letter\b|\bheard\b[^.]*\bfeedback\b/iu;

function headlineSlide({ model, titleOf }: Source): readonly Slide[] {
  const headlines = blocksOf(model, "headlines")
    .filter(({ type }) => type === "bullet")
    .map((block) => textsOfBlock(block).join(" "));
  if (headlines.length === 0) return [];
  return [
    slide("headlines", titleOf("headlines"), {
      groups: [group(headlines.map(printable))],
      messages: headlines.map((text) => ({ key: heardKeyOfHeadline(text), text })),
    }),
  ];
}

/** A finding as the letter has it, and the heading under which it stands there. */
interface Told {
  readonly block: Extract<LetterBlock, { readonly type: "finding" }>;
  readonly under: string;
  readonly isArea: boolean;
}

function findingsIn({ records, model }: Source, which?: "strengths" | "areas"): readonly Told[] {
  const told = (["strengths", "areas"] as const).flatMap((section) => {
    let under = "";
    return blocksOf(model, section).flatMap((block): Told[] => {
      if (block.type === "subheading") under = printable(block.text);
      if (block.type !== "finding") return [];
      const { polarity } = records.findings.find(({ id }) => id === block.findingId) ?? {};
      return [{ block, under, isArea: polarity === "area" || (!polarity && section === "areas") }];
    });
  });
  return which === undefined ? told : told.filter(({ isArea }) => isArea === (which === "areas"));
}

/** One slide for each line of enquiry, in the lines' order: its strengths, then its areas. */
function findingSlides(source: Source): readonly Slide[] {
  const all = findingsIn(source);
  const lines = inOrder(source.records.enquiries).map(({ shortName }) => printable(shortName));
  const headings = [...new Set([...lines, ...all.map(({ under }) => under)])];
  return headings.flatMap((heading) => {
    const own = all.filter(({ under }) => under === heading);
    if (own.length === 0) return [];
    const name = (section: "strengths" | "areas"): string =>
      printable(
        source.model.sections.find(({ id }) => id === section)?.heading ?? capital(section),
      );
    const groups = [false, true].flatMap((isArea): SlideGroup[] => {
      const items = own.filter((told) => told.isArea === isArea).map(leadOf);
      return items.length === 0
        ? []
        : [{ ...group(items), heading: name(isArea ? "areas" : "strengths") }];
    });
    return [
      slide("findings", heading === "" ? source.titleOf("areas") : heading, {
        groups,
        notes: own.flatMap((told) => evidenceInWords(told, source)),
        messages: own.map(messageOf),
      }),
    ];
  });
}

function messageSlide(id: SlideId, told: readonly Told[], source: Source): readonly Slide[] {
  if (told.length === 0) return [];
  return [
    slide(id, source.titleOf(id), {
      groups: [group(told.map(leadOf))],
      notes: told.flatMap((one) => evidenceInWords(one, source)),
      messages: told.map(messageOf),
    }),
  ];
}

const leadOf = ({ block }: Told): string => printable(block.lead.text);

const messageOf = ({ block }: Told) => ({
  key: heardKeyOf("finding", block.findingId),
  text: block.lead.text,
});

/** What the letter says to it, and how much stands behind it: numbers, never who. */
function evidenceInWords({ block }: Told, { weighed }: Source): readonly string[] {
  const behind = weighed.get(block.findingId);
  const more = block.sentences.map(({ text }) => printable(text)).join(" ");
  const said = `${printable(block.lead.text)} ${more}`.trim();
  if (behind === undefined || behind.supports === 0) return [said, "No evidence is linked to it."];
  const against =
    behind.contradicts === 0
      ? "nothing we noted says otherwise"
      : `${counted(behind.contradicts, "point")} we noted ${behind.contradicts === 1 ? "says" : "say"} otherwise`;
  return [
    said,
    `Behind it: ${counted(behind.supports, "point")} of evidence from ${counted(behind.sessions, "session or paper", "sessions or papers")} and ${counted(behind.sourceGroups, "kind")} of source; ${against}.`,
  ];
}

/**
 * Of the files that were drawn, a table for each form; those the host offered are never counted with
 * them. What the host graded, and what the team thinks of it, is no message of a review.
 */
function caseSlides({ records, titleOf }: Source): readonly Slide[] {
  const { drawn: ofDraws, chosen } = sampleOf(records);
  const drawn = [...ofDraws, ...chosen].sort(byLabel).filter((each) => wasRead(each, records));
  return formsOf(records)
    .filter(({ rows }) => rows === "cases")
    .flatMap((form) => form.scales.map((scale) => ({ form, scale })))
    .flatMap(({ form, scale }) => {
      const ratings = ratingsShown(scale, form.areas, drawn);
      const rows = form.areas
        .filter((area) => area.answer === "rated" && area.scale?.key === scale.key)
        .map((area) => ({ area, ...tallyArea(drawn, area) }))
        .filter(({ n }) => n > 0)
        .map(({ area, counts, n }) => [
          printable(area.label),
          ...ratings.map(({ key }) => String(counts[key] ?? 0)),
          String(n),
        ]);
      if (rows.length === 0) return [];
      const columns = ["Practice area", ...ratings.map(({ label }) => printable(label)), "n"];
      const title = titleOf("caseFiles");
      return [
        slide("caseFiles", form.key === "" ? title : `${title}: ${printable(form.name)}`, {
          table: { columns, rows },
          notes: [
            `${capital(counted(drawn.length, "file"))} of the sample; each row counts the files in which the question applied, n. A sample of this size shows what to look at, not how often it happens.`,
          ],
        }),
      ];
    });
}

/** Who may be told apart is not quoted by themselves: what fewer of them said is not shown as theirs. */
const enoughPeople = 5;

/** What children and families said: messages that enough of them bear, and that stand on others besides. */
function voiceSlide(source: Source): readonly Slide[] {
  const { records, titleOf, weighed } = source;
  const voices = new Set(
    records.visit.vocabulary.sourceGroups
      .filter(({ voice }) => voice === "child" || voice === "family")
      .map(({ key }) => key),
  );
  const theirs = records.sessions.filter(
    ({ state, sourceGroups }) =>
      state === "held" && sourceGroups.length > 0 && sourceGroups.every((key) => voices.has(key)),
  );
  const met = theirs.reduce((sum, { peopleMet }) => sum + peopleMet, 0);
  const sessionIds = new Set(theirs.map(({ id }) => id));
  const notes = records.notes.filter(({ sessionId }) => sessionIds.has(sessionId));
  const noteIds = new Set<string>(notes.map(({ id }) => id));
  const links = records.links.filter(({ evidence }) => noteIds.has(evidence.id));
  const behind = supportBehind({ ...records, sessions: theirs, notes, links });
  const told = findingsIn(source).filter(({ block }) => {
    const own = behind([block.findingId]);
    const all = weighed.get(block.findingId)?.sourceGroups ?? 0;
    return own.people >= enoughPeople && all > own.sourceGroups;
  });
  if (told.length === 0) return [];
  const people = counted(
    met,
    "child, young person, parent or carer",
    "children, young people, parents and carers",
  );
  return [
    slide("voices", titleOf("voices"), {
      groups: [group([`We met ${people}.`, ...told.map(leadOf)])],
      notes: ["Each message stands on what they said and on other sources besides."],
      messages: told.map(messageOf),
    }),
  ];
}

function recommendationSlide({ model, titleOf }: Source): readonly Slide[] {
  const blocks = blocksOf(model, "recommendations").filter(
    (block) => block.type === "recommendation",
  );
  if (blocks.length === 0) return [];
  return [
    slide("recommendations", titleOf("recommendations"), {
      groups: [{ ...group(blocks.map(({ lead }) => printable(lead.text))), from: 1 }],
      notes: blocks.map(
        ({ number, lead, sentences }) =>
          `${number}. ${[lead, ...sentences].map(({ text }) => printable(text)).join(" ")}`,
      ),
      messages: blocks.map(({ recommendationId, lead }) => ({
        key: heardKeyOf("recommendation", recommendationId),
        text: lead.text,
      })),
    }),
  ];
}

const blocksOf = (model: LetterModel, id: SectionId): readonly LetterBlock[] =>
  model.sections.find((section) => section.id === id)?.blocks ?? [];

const group = (items: readonly string[]): SlideGroup => ({
  heading: null,
  items: [...items],
  from: null,
});

const slide = (of: SlideId, title: string, rest: Partial<Omit<Slide, "of" | "title">>): Slide => ({
  of,
  title,
  groups: [],
  table: null,
  notes: [],
  messages: [],
  ...rest,
});
