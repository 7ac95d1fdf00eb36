import type { Page } from "playwright-core";
import { goToPath } from "../../e2e/openVisitFile.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { timeOf } from "../../shared/timetable/blocks.ts";
import { writeVisitFile } from "../../shared/visit/file/visitFile.ts";
import { median, quantile } from "../store/statistics.ts";
import type { Measure } from "../store/table.ts";
import { inTheApp } from "../inTheApp.ts";
import { type Watched, watched } from "./watched.ts";

const [days, aDay, moves] = [5, 12, 240];
const frameMs = 1000 / 60;

/** A block of a timetable of 60 sessions dragged over days and hours: how long each frame of it takes. */
export const draggedBlock = (executablePath: string): Promise<Measure> =>
  inTheApp(executablePath, fullTimetable(), async (page) => {
    await goToPath(page, "timetable", "Timetable");
    const blocks = page.locator(".cf-block");
    await blocks.first().waitFor();
    if ((await blocks.count()) !== days * aDay) throw new Error("the timetable is another one");
    const at = await blocks.first().boundingBox();
    if (at === null) throw new Error("the block is out of sight");
    const from = { x: at.x + 20, y: at.y + 8 };
    // With nothing in hand: what this machine draws at the best.
    const bare = await watched(page, () => wander(page, from));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const held = await watched(page, () => wander(page, from));
    await page.mouse.up();
    return measureOf(held, bare);
  });

/** The pointer over four days and half the hours, and back. */
async function wander(page: Page, { x, y }: { readonly x: number; readonly y: number }) {
  for (let move = 0; move < moves; move += 1) {
    const way = (move % 120) / 60;
    const out = way < 1 ? way : 2 - way;
    await page.mouse.move(x + out * 900, y + out * 300);
  }
}

function measureOf(held: Watched, bare: Watched): Measure {
  const p95 = (times: readonly number[]) => quantile(times, 0.95);
  const work = held.workMs / held.frames.length;
  const ratio = median(held.frames) / Math.max(frameMs, median(bare.frames));
  return {
    what: `a block dragged among ${days * aDay}`,
    goals: [
      {
        goal: "work of a frame ≤ a frame’s 16.7 ms",
        measured: `${work.toFixed(1)} ms`,
        isMet: work <= frameMs,
      },
      {
        goal: "a frame in the middle ≤ 1.1× with nothing in hand",
        measured: `${ratio.toFixed(2)}×`,
        isMet: ratio <= 1.1,
      },
      {
        goal: "no task over 50 ms",
        measured: held.longTasks.length.toString(),
        isMet: held.longTasks.length === 0,
      },
    ],
    remark: `a frame every ${median(held.frames).toFixed(1)} ms in the middle, ${p95(held.frames).toFixed(1)} ms at the 95th percentile, and ${median(bare.frames).toFixed(1)} and ${p95(bare.frames).toFixed(1)} ms with nothing in hand`,
  };
}

/** Sixty sessions on five days, each of two of six peers. */
function fullTimetable(): string {
  const visit = new TestVisit();
  const daysOnSite = Array.from({ length: days }, (_, i) => `2024-10-${14 + i}`);
  visit.records = { ...visit.records, visit: { ...visit.records.visit, daysOnSite } };
  const peers = ["AB", "CD", "EF", "GH", "IJ", "KL"].map((initials, order) =>
    visit.add("peers", { initials, order }),
  );
  daysOnSite.forEach((day, row) => {
    for (let i = 0; i < aDay; i += 1) {
      const from = 8 * 60 + Math.floor(i / 2) * 90;
      visit.add("sessions", {
        title: `Focus group ${row * aDay + i + 1}`,
        day,
        startsAt: timeOf(from),
        endsAt: timeOf(from + 60),
        room: `Room ${(i % 2) + 1}`,
        state: "planned",
        peerIds: [peers[i % 6], peers[(i + 3) % 6]].flatMap((peer) => peer?.id ?? []),
      });
    }
  });
  return writeVisitFile(visit.records, "2024-10-13T18:00:00.000Z");
}
