import { set } from "../../../../shared/visit/change.ts";
import type { TomorrowTest } from "../../../../shared/visit/kinds/tomorrowTest.ts";
import { run } from "../../../db/run.ts";

/** Keeps what came of a test, as the person saw it. */
export const setOutcome = (test: TomorrowTest, outcome: TomorrowTest["outcome"]): Promise<void> =>
  run(test.visitId, "What came of a test", () => [set("tomorrowTests", test, { outcome })]);
