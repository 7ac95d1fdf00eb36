import { type IdentifierRegister } from "../../identifiers/emptyRegister.ts";
import { identifierRegister } from "../../identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../../identifiers/scanForIdentifiers.ts";
import { fingerprint } from "../../visit/heardKey.ts";
import type { RecordOf, VisitRecords } from "../../visit/records.ts";
import { type Annex, textsOfAnnex } from "./composeAnnex.ts";
import { annexGuard } from "./reasonsOfAnnex.ts";

/** What of an annex tells who somebody is, and the reason for which it may be made all the same. */
export interface AnnexScan {
  /** Each with where it stands, in words. */
  readonly said: readonly string[];
  /** What a reason is recorded for: another identifier asks anew. */
  readonly target: string;
  /** The reason on record; null where there is none. */
  readonly reason: RecordOf<"reasons"> | null;
}

/** Looks through an annex with the letter's own scan; peers' initials beside their own positions tell of nobody whom the team met. */
export function scanAnnex(
  annex: Annex,
  records: VisitRecords,
  register: IdentifierRegister = identifierRegister(records),
): AnnexScan {
  const peers = new Set(records.peers.map(({ initials }) => initials));
  const hits = textsOfAnnex(annex).flatMap(({ place, text, namesPeers }) =>
    scanForIdentifiers(text, { register, setting: "letter" })
      .filter(({ severity }) => severity === "refuses")
      .filter((hit) => !(namesPeers && hit.kind === "initials" && peers.has(hit.text)))
      .map((hit) => ({ place, ...hit })),
  );
  const target = fingerprint([...new Set(hits.map(({ text }) => text))].sort().join("\n"));
  const reason = records.reasons.find(
    (row) => row.guard === annexGuard && row.target === target && row.reason.trim() !== "",
  );
  return {
    said: [...new Set(hits.map(({ place, text, message }) => `${place}: “${text}” ${message}.`))],
    target,
    reason: reason ?? null,
  };
}

/** Whether the annex may be made: nothing in it tells who somebody is, or the lead said why it may. */
export const mayBeMade = ({ said, reason }: AnnexScan): boolean =>
  said.length === 0 || reason !== null;
