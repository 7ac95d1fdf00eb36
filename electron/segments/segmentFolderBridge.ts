import type { SegmentFolderBridge } from "../../shared/bridge/segmentFolder.ts";

export function segmentFolderBridge(): SegmentFolderBridge {
  throw new Error("not built yet");
}
