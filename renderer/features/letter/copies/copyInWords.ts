import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import {
  type CopyGiven,
  copyFormWords,
  copyWayWords,
} from "../../../../shared/visit/kinds/copyGiven.ts";
import { dayInWords } from "../../../../shared/words/inWords.ts";

/** What is recorded of a copy, as it reads in a table. */
export const copyInWords = (
  { to, version, what, day, way, forms, by }: CopyGiven,
  peers: readonly Peer[],
) => ({
  to: to || "Not said",
  version: what === "letter" ? version.toString() : `${version}, public`,
  day: day === null ? "Not said" : dayInWords(day),
  way: copyWayWords[way],
  forms: forms.map((form) => copyFormWords[form]).join(", "),
  by: peers.find(({ id }) => id === by)?.initials ?? "",
});
