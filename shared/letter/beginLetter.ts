import shipped from "../../assets/programmes/wording-of-0.1.0.json" with { type: "json" };
import { draftLetterId } from "../visit/issued/issuedLetter.ts";
import { LetterId } from "../visit/ids.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import type { VisitRecords } from "../visit/records.ts";

/**
 * The draft letter of a visit. What the visit or its programme can say is left blank in it and filled
 * in whenever the letter is read (`currentLetter`), until somebody writes it. Nothing is saved.
 */
export function beginLetter({ visit }: VisitRecords): Letter {
  const { addressee, salutation } = visit.letterStyle;
  return {
    id: LetterId.parse(draftLetterId(visit.id)),
    visitId: visit.id,
    version: 0,
    letterhead: { organisation: "", lines: [] },
    reference: "",
    date: null,
    addressee: {
      name: addressee || shipped.addressee,
      lines: [visit.host.name],
    },
    salutation: salutation || shipped.salutation,
    title: "",
    headlines: [],
    texts: {},
    programmeTexts: {},
    signOff: { closing: "Yours sincerely", name: "", lines: [] },
    issued: null,
    signed: null,
  };
}
