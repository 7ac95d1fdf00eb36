import { useRemembered } from "../../db/useRemembered.ts";

/** Keys of what of the letter's screen is remembered on this laptop. */
const keys = { front: "letterFrontOpen", zoom: "letterZoom" } as const;

/** Whether it is shown who writes to whom, when and about what. */
export const useFrontOpen = (): readonly [boolean, (isOpen: boolean) => void] =>
  useRemembered(keys.front, { usual: false, isChoice: (kept) => typeof kept === "boolean" });

/** Shares of the printed size; `fit` fills the width there is with the text. */
export const zooms = [50, 75, 100, 125, 150, 200] as const;
export type Zoom = "fit" | (typeof zooms)[number];

/** How large the pages are shown. */
export const usePagesZoom = (): readonly [Zoom, (zoom: Zoom) => void] =>
  useRemembered<Zoom>(keys.zoom, { usual: "fit", isChoice: isZoom });

const isZoom = (kept: unknown): kept is Zoom =>
  kept === "fit" || zooms.some((zoom) => zoom === kept);
