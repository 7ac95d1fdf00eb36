import { DrawId, type PeerId } from "../../../../shared/visit/ids.ts";
import type { Draw, Seed } from "../../../../shared/visit/kinds/draw.ts";
import type { ListColumn } from "../../../../shared/sampling/listColumns.ts";
import { mint } from "../../../db/mint.ts";
import { keptOfList, type ListView } from "./listView.ts";

/** The draw that was designed, with the seeds that both sides gave, as it is kept. */
export const designedDraw = ({
  view,
  seeds,
  columns,
  ...design
}: Pick<Draw, "size" | "sizes" | "strata" | "mostReplaced" | "reason"> & {
  readonly view: ListView;
  readonly seeds: { readonly host: Seed; readonly team: Seed };
  readonly by: PeerId | null;
  readonly columns: readonly ListColumn[];
}): Draw => ({
  id: DrawId.parse(mint.newId()),
  ...keptOfList(view),
  ...seeds,
  columns: columns.map(({ key, label }) => ({ key, label })),
  drawnAt: mint.now(),
  after: view.draws.map(({ id }) => id),
  ...design,
});

/** The instant at which a side gave its seed. */
export const nowOfLaptop = (): string => mint.now();
