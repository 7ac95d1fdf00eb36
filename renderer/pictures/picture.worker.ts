import { serveTasks } from "../worker/serveTasks.ts";
import { plainPicture } from "./plainPicture.ts";

const tasks = { plainPicture };
export type PictureTasks = typeof tasks;

serveTasks(tasks);
