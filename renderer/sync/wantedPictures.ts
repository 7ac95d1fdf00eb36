import { mostWanted, type PictureState } from "../../shared/bridge/pictures.ts";
import type { Picture } from "../../shared/visit/kinds/picture.ts";
import { bridge } from "../bridge/bridge.ts";

export const noPictures: PictureState = { missing: [], notThere: [], toSend: 0, stopped: null };

/** Tells main which pictures the records of a team's visit name, whenever that changes. */
export class WantedPictures {
  readonly #team: string;
  #told: readonly Picture[] | undefined;
  #hasTold = false;

  constructor(team: string) {
    this.#team = team;
  }

  /** How the pictures stand, where they are not those that were told last or `isAsked`; else null. */
  async tell(pictures: readonly Picture[], { isAsked = false } = {}): Promise<PictureState | null> {
    if (pictures === this.#told && !isAsked) return null;
    this.#told = pictures;
    // A visit that never had one has nothing to tell.
    if (pictures.length === 0 && !this.#hasTold) return noPictures;
    this.#hasTold = true;
    // What was photographed last is looked for first.
    const newest = [...pictures].sort((a, b) => b.addedAt.localeCompare(a.addedAt));
    const files = [...new Set(newest.map(({ image }) => image.file))].slice(0, mostWanted);
    const state = await bridge.wantPictures({ team: this.#team, files });
    // Of a folder that cannot be read now nothing is known: it is asked again.
    return state.ok ? state.value : null;
  }
}
