import type { ReactElement } from "react";
import { expect, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { OpenVisit } from "../app/OpenVisit.tsx";
import { screens } from "../app/screens.ts";
import { closeTestLaptop, openTestLaptop } from "../db/testing/testLaptop.ts";
import { useVisitRecords } from "../db/useVisitRecords.ts";
import { putVisit } from "../db/keptVisits.ts";
import { goTo } from "../places/paths.ts";
import { isInVisit, useRoute } from "../places/route.ts";
import type { TeamSync } from "../sync/teamSync.ts";
import { mountAlone } from "./mountAlone.tsx";

/** For tests: what is on screen can be taken away and brought back from the database, as a reload would. */
export interface MountedScreen {
  readonly reload: () => Promise<void>;
}

/**
 * For tests: a visit open at a place, as in the app, on a real database of its own; from there links
 * and keys lead on. All of it is gone when the test ends. Without `sync` the team is not open yet.
 */
export async function mountScreen(
  records: VisitRecords,
  at: (visitId: VisitId) => string,
  { sync = null }: { readonly sync?: TeamSync | null } = {},
): Promise<MountedScreen> {
  const { id } = records.visit;
  await page.viewport(1280, 800);
  const laptop = await openTestLaptop();
  onTestFinished(async () => {
    await cleanup();
    goTo("");
    await closeTestLaptop(laptop);
  });
  await putVisit(records);
  // As when the app has been open for a moment.
  await Promise.all(screens.map((screen) => screen.fetch()));
  goTo(at(id));
  const show = async () => {
    await mountAlone(<OpenAtAddress visitId={id} sync={sync} />);
    // Keys reach a place only once the visit was read and the place is there.
    await expect.poll(() => document.querySelector("main")).not.toBeNull();
  };
  await show();
  await document.fonts.ready;
  return {
    reload: async () => {
      await cleanup();
      await show();
    },
  };
}

function OpenAtAddress({
  visitId,
  sync,
}: {
  readonly visitId: VisitId;
  readonly sync: TeamSync | null;
}): ReactElement | null {
  const route = useRoute();
  const records = useVisitRecords(visitId);
  return records && isInVisit(route) ? (
    <OpenVisit route={route} records={records} sync={sync} />
  ) : null;
}
