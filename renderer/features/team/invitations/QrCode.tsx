import { useMemo, type ReactElement } from "react";
import { invitationQr } from "../../../sync/invitationQr.ts";

/** Bytes as a QR code. Black on white in every theme: readers look for dark on light. */
export function QrCode({
  bytes,
  alt,
}: {
  readonly bytes: Uint8Array;
  /** Says what it is to those who cannot see it, and so which other way there is. */
  readonly alt: string;
}): ReactElement {
  const { size, path } = useMemo(() => {
    const rows = invitationQr(bytes);
    const dark = rows.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x.toString()} ${y.toString()}h1v1h-1z`] : [])),
    );
    return { size: rows.length, path: dark.join("") };
  }, [bytes]);
  return (
    <svg
      className="cf-qr"
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${size.toString()} ${size.toString()}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
