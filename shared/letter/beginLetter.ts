import type { Letter } from "../visit/kinds/letter.ts";
import { derivedId } from "../visit/derivedId.ts";
import { LetterId } from "../visit/ids.ts";
import type { VisitRecords } from "../visit/records.ts";
import { addDays, counted, daysInWords } from "../words/inWords.ts";
import { letterSections } from "../visit/letterSections.ts";

/** The draft letter of a visit, with the programme's opening wording filled in from the visit. Nothing is saved. */
export function beginLetter(records: VisitRecords): Letter {
  const { visit } = records;
  const lead = records.peers.find((peer) => peer.seat === "lead");
  const lastDay = [...visit.daysOnSite].sort().at(-1);
  const fill: Readonly<Record<string, string>> = {
    host: visit.host.name,
    programme: visit.programme.toLowerCase(),
    days: daysInWords(visit.daysOnSite),
    focus: visit.focus.replace(/\.$/, ""),
    review: visit.reviewDate,
    factualCheck: counted(visit.factualCheckDays, "working day"),
  };
  const texts: Letter["texts"] = {};
  for (const id of letterSections) {
    const wording = visit.vocabulary.letter.wording[id];
    if (wording !== undefined)
      texts[id] = wording.replace(/\{(\w+)\}/g, (whole, key: string) => fill[key] ?? whole);
  }
  return {
    id: LetterId.parse(derivedId("letter", visit.id)),
    visitId: visit.id,
    version: 0,
    letterhead: { organisation: lead?.organisation ?? "", lines: [] },
    reference: "",
    date: lastDay === undefined ? null : addDays(lastDay, visit.letterDueDays),
    addressee: { name: "Director of Children’s Services", lines: [visit.host.name] },
    salutation: "Dear Director",
    title: `${visit.programme}: ${visit.host.name}`,
    headlines: [],
    texts,
    signOff: {
      closing: "Yours sincerely",
      name: lead?.role ?? "",
      lines: lead ? [lead.organisation, "Lead peer, for the peer team"] : [],
    },
    issued: null,
  };
}
