import type { ListRow } from "../../visit/kinds/listPart.ts";

/** For tests: a row of a list with this reference and nothing else but the fields given. */
export const listRow = (reference: string, fields: Partial<ListRow> = {}): ListRow => ({
  line: 2,
  reference,
  team: "",
  plan: "",
  age: "",
  status: "",
  opened: "",
  problem: null,
  more: [],
  ...fields,
});
