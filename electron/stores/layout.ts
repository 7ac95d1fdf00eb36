import { DeviceId } from "../../shared/ops/action.ts";
import { SegmentName, type SegmentRef } from "../../shared/segments/segmentRef.ts";

/** Where files lie in a store, whatever its kind. A later layout gets another first part. */
export const topFolder = "v1/";

export const teamFolder = (team: string): string => `${topFolder}${team}/`;

export const nameInStore = (team: string, { device, name }: SegmentRef): string =>
  `${teamFolder(team)}${device}/${name}`;

/** Where a team's pictures lie: beside the folders of its laptops, under names that say nothing of them. */
export const pictureFolder = (team: string): string => `${teamFolder(team)}pictures/`;

/** Names under which a picture is put into a store; the later ones are for a store that spoilt the first. */
export const pictureNames = (team: string, file: string): readonly string[] =>
  ["", "-r1", "-r2"].map((again) => `${pictureFolder(team)}${file}${again}.prp`);

/** Names under which a team's marker is looked for; the second is for a store that spoilt the first. */
export const markerNames = (team: string): readonly string[] => [
  `${teamFolder(team)}team.prs`,
  `${teamFolder(team)}team-r1.prs`,
];

/** The place that a file's name in the store stands for; null for a conflict copy and the like. */
export function placeInStore(team: string, storeName: string): SegmentRef | null {
  const [device = "", name = "", ...deeper] = storeName.slice(teamFolder(team).length).split("/");
  if (!storeName.startsWith(teamFolder(team)) || deeper.length > 0) return null;
  const isOurs = DeviceId.safeParse(device).success && SegmentName.safeParse(name).success;
  return isOurs ? { device, name } : null;
}
