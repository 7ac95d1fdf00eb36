import type { ReactElement } from "react";
import type { Picture } from "../../shared/visit/kinds/picture.ts";

interface Box {
  readonly width: number;
  readonly height: number;
}

/** A picture turned as its record says, as large as fits into the box and never larger than it is, times `zoom`. */
export function TurnedPicture({
  url,
  picture: { image, turned },
  alt,
  box,
  zoom = 1,
}: {
  readonly url: string;
  readonly picture: Pick<Picture, "image" | "turned">;
  readonly alt: string;
  readonly box: Box;
  readonly zoom?: number;
}): ReactElement {
  const isAside = turned % 2 === 1;
  const upright = isAside ? { width: image.height, height: image.width } : image;
  const scale = Math.min(1, box.width / upright.width, box.height / upright.height) * zoom;
  const width = Math.round(image.width * scale);
  const height = Math.round(image.height * scale);
  return (
    <span
      className="cf-picture-turned"
      style={isAside ? { width: height, height: width } : { width, height }}
    >
      <img
        className={`cf-picture-image cf-picture-turned-${turned.toString()}`}
        src={url}
        alt={alt}
        width={width}
        height={height}
        draggable={false}
      />
    </span>
  );
}
