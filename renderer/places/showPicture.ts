import type { PictureId } from "../../shared/visit/ids.ts";
import { Signal } from "../signal.ts";

/** The picture that stands large over whatever screen is open. */
export const shownPicture = new Signal<PictureId | null>(null);

/** Asks the frame to show a picture large; null puts it away. */
export const showPicture = (id: PictureId | null): void => shownPicture.set(id);
