import { type LineSaid, linesAlike } from "../../../../shared/words/linesAlike.ts";
import { serveTasks } from "../../../worker/serveTasks.ts";

// Off the window's thread: a second's work for a whole visit.
const tasks = {
  alike: ({ lines, groups }: { lines: readonly LineSaid[]; groups: readonly string[] }) =>
    linesAlike(lines, { groups }),
};
export type AlikeTasks = typeof tasks;
serveTasks(tasks);
