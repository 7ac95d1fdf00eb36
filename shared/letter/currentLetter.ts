import type { Letter } from "../visit/kinds/letter.ts";
import { letterSections, type SectionId } from "../visit/programme/letterSections.ts";
import type { VisitRecords } from "../visit/records.ts";
import { catchUp } from "../words/joinSentences.ts";
import { letterDue } from "./letterClock.ts";
import { composeStock } from "./stock/composeStock.ts";
import { isUntouched } from "./stock/isUntouched.ts";

/**
 * The letter as it stands today: what nobody has written in it follows the visit, so that a letter
 * begun early says what the visit says now. Of a text that somebody edited, each sentence that nobody
 * touched goes on following the visit; an emptied section stays empty. What was issued is never touched.
 */
export function currentLetter(records: VisitRecords, letter: Letter): Letter {
  if (letter.issued !== null) return letter;
  const known = remembered.get(records)?.get(letter);
  if (known !== undefined) return known;
  const current = asItStands(records, letter);
  remembered.set(records, (remembered.get(records) ?? new WeakMap()).set(letter, current));
  return current;
}

// Records and letters are never changed in place, and every field of the letter asks at every key.
const remembered = new WeakMap<VisitRecords, WeakMap<Letter, Letter>>();

function asItStands(records: VisitRecords, letter: Letter): Letter {
  const { visit } = records;
  const lead = records.peers.find((peer) => peer.seat === "lead");
  const due = letterDue(visit);
  const texts: Letter["texts"] = {};
  for (const id of letterSections) {
    const text = currentText(records, letter, id);
    if (text !== undefined && text !== "") texts[id] = text;
  }
  return {
    ...letter,
    letterhead:
      isBlank(letter.letterhead.organisation) && letter.letterhead.lines.every(isBlank)
        ? { organisation: lead?.organisation ?? "", lines: [] }
        : letter.letterhead,
    date: letter.date ?? due,
    title: isBlank(letter.title) ? `${visit.programme}: ${visit.host.name}` : letter.title,
    texts,
    signOff:
      isBlank(letter.signOff.name) && letter.signOff.lines.every(isBlank)
        ? {
            ...letter.signOff,
            name: lead?.role ?? "",
            lines: lead ? [lead.organisation, "Lead peer, for the peer team"] : [],
          }
        : letter.signOff,
  };
}

function currentText(records: VisitRecords, letter: Letter, id: SectionId): string | undefined {
  const now = composeStock(records, id).text;
  if (!isOwnText(records, letter, id)) return now;
  const [written, began] = [letter.texts[id], letter.programmeTexts[id]];
  return written && began !== undefined ? catchUp(began, written, now) : written;
}

/** Whether somebody wrote the text of a section, so that it follows the visit no more. */
export function isOwnText(records: VisitRecords, letter: Letter, id: SectionId): boolean {
  const text = letter.texts[id];
  return text !== undefined && (letter.issued !== null || !isUntouched(text, records, id));
}

const isBlank = (text: string): boolean => text.trim() === "";
