import type { ReactElement } from "react";
import { Notice } from "../../ui/text/Notice.tsx";
import { useShortOfSpace } from "./backupsOfVisit.ts";

/** Says that the disk is nearly full; nothing while there is room. */
export function LowSpaceNotice(): ReactElement | null {
  const bytes = useShortOfSpace();
  if (bytes === null) return null;
  return (
    <Notice
      tone="warning"
      title={`Only ${inMegabytes(bytes)} are free on this laptop’s disk`}
      isAnnounced
    >
      What you have written is safe. Free at least 500 MB: on a full disk nothing more can be saved,
      and large imports wait until then.
    </Notice>
  );
}

const inMegabytes = (bytes: number): string =>
  `${Math.round(bytes / 1024 / 1024).toLocaleString("en-GB")} MB`;
