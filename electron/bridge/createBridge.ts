import path from "node:path";
import type { AppInfo, Bridge } from "../../shared/bridge/bridge.ts";
import { err, ok } from "../../shared/result.ts";
import type { SegmentFolderBridge } from "../../shared/bridge/segmentFolder.ts";
import type { PicturesBridge } from "../../shared/bridge/pictures.ts";
import type { SpellingBridge } from "../../shared/bridge/spelling.ts";
import type { StoresBridge } from "../../shared/bridge/stores.ts";
import type { VaultBridge } from "../../shared/bridge/vault.ts";
import { pagePrinter, type PrintedPages } from "../files/pagePrinter.ts";
import { type AskWhere, saveFile } from "../files/saveFile.ts";
import { saveFolder } from "../files/saveFolder.ts";
import type { AskFolder } from "../stores/storesBridge.ts";

/** What the bridge needs of the system around it. */
export interface Surroundings {
  readonly askWhere: AskWhere;
  readonly askFolder: AskFolder;
  /** Folder the first save starts in. */
  readonly documents: string;
  readonly printPages: PrintedPages;
  readonly showInFolder: (file: string) => void;
  readonly platform: NodeJS.Platform;
  readonly appInfo: AppInfo;
  readonly vault: VaultBridge;
  readonly segments: SegmentFolderBridge;
  readonly stores: StoresBridge & PicturesBridge;
  readonly spelling: SpellingBridge;
}

/** The main process's side of the bridge. Remembers the last saved file until the app quits. */
export function createBridge(surroundings: Surroundings): Bridge {
  let lastSaved: string | null = null;
  return {
    ...surroundings.vault,
    ...surroundings.segments,
    ...surroundings.stores,
    ...surroundings.spelling,
    saveFile: async (input) => {
      const saved = await saveFile(input, { ...surroundings, lastSaved });
      if (!saved.ok) return saved;
      lastSaved = saved.value.file;
      return ok({ fileName: saved.value.fileName });
    },
    saveFolder: async (input) => {
      const saved = await saveFolder(input, surroundings);
      if (!saved.ok) return saved;
      lastSaved = saved.value.folder;
      return ok({ folderName: path.basename(lastSaved) });
    },
    printPages: pagePrinter(surroundings.printPages),
    showSavedFile: async () => {
      if (lastSaved === null) return err({ type: "NothingSaved" });
      surroundings.showInFolder(lastSaved);
      return ok(null);
    },
    appInfo: async () => surroundings.appInfo,
  };
}
