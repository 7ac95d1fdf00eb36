import { Signal } from "../signal.ts";

/** Of files that were dropped, pasted or chosen, those that are pictures by their kind or name, and the rest. */
export function partPictures(files: readonly File[]): {
  readonly pictures: readonly File[];
  readonly others: readonly File[];
} {
  const { pictures = [], others = [] } = Object.groupBy(files, (file) =>
    isPictureFile(file) ? "pictures" : "others",
  );
  return { pictures, others };
}

// What is read of them is decided by their bytes; this only says who looks at them.
const isPictureFile = ({ name, type }: File): boolean =>
  type.startsWith("image/") ||
  /\.(?:jpe?g|jfif|png|webp|heic|heif|gif|tiff?|bmp|avif)$/i.test(name);

/** Kinds that the file chooser offers; HEIC too, so that it is told why not. */
export const pictureEndings: readonly string[] = [
  ".jpg",
  ".jpeg",
  ".png",
  ".webp",
  ".heic",
  ".heif",
];

/** Who takes pictures that are dropped on the window while it is on screen: an open session. */
export const pictureTaker = new Signal<((pictures: readonly File[]) => void) | null>(null);
