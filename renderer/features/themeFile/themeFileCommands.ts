import { talliesOf, fixedTalliesOf } from "../../../shared/pool/composeThemeFile.ts";
import { themesOf, themesSuggested } from "../../../shared/pool/themesOf.ts";
import { put, set } from "../../../shared/visit/change.ts";
import { derivedId } from "../../../shared/visit/derivedId.ts";
import { FixedTalliesId, type VisitId } from "../../../shared/visit/ids.ts";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { FixedTallies } from "../../../shared/visit/kinds/fixedTallies.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import type { Pooling } from "../../../shared/visit/programme/pooling.ts";
import { run, runForGood } from "../../db/run.ts";
import { textDraft } from "../../db/textDraft.ts";
import { themesTyped } from "./themesTyped.ts";

/** What the file says of the council. */
export const changePooling = ({ id }: Visit, changed: Partial<Pooling>): Promise<void> =>
  run(id, "Change what a theme file says", ({ visit }) => [
    set("visits", visit, { pooling: { ...visit.pooling, ...changed } }),
  ]);

/** What a finding is about, by keys of the visit's themes. */
export const changeThemes = (
  { id, visitId }: Finding,
  change: (themes: readonly string[]) => readonly string[],
): Promise<void> =>
  run(visitId, "Change the themes of a finding", ({ findings }) => {
    const now = findings.find((finding) => finding.id === id);
    return now === undefined ? [] : [set("findings", now, { themes: [...change(now.themes)] })];
  });

/** Gives findings that have no theme those that their words suggest, as one step. */
export const takeSuggested = (visitId: VisitId, ids: readonly string[]): Promise<void> =>
  run(visitId, "Take the suggested themes", ({ visit, findings }) =>
    findings.flatMap((finding) => {
      if (finding.themes.length > 0 || !ids.includes(finding.id)) return [];
      const themes = themesSuggested(`${finding.sentence} ${finding.detail}`, themesOf(visit));
      return themes.length === 0 ? [] : [set("findings", finding, { themes: [...themes] })];
    }),
  );

/**
 * Fixes the figures of the case files, if no theme file did before, and gives them as they are fixed: past
 * undo, for what is out of the house nobody takes back.
 */
export async function fixTallies(visitId: VisitId): Promise<FixedTallies> {
  let fixed: FixedTallies | undefined;
  await runForGood(visitId, "Fix the figures of the case files", (records, { now }) => {
    fixed = fixedTalliesOf(records);
    if (fixed !== undefined) return [];
    fixed = {
      id: FixedTalliesId.parse(derivedId("tallies", visitId)),
      visitId,
      at: now(),
      tallies: talliesOf(records),
    };
    return [put("fixedTallies", fixed)];
  });
  if (fixed === undefined) throw new Error("the figures were not fixed");
  return fixed;
}

/** The visit's themes, one on each line. */
export const themesText = ({ id }: Visit) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: "themes",
      label: "Change the list of themes",
      read: (visit) =>
        themesOf(visit)
          .map(({ label }) => label)
          .join("\n"),
      write: (visit, typed) => ({ themes: themesTyped(typed, themesOf(visit)) }),
    },
  );
