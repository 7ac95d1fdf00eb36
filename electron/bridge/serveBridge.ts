import type { IpcMain, IpcMainInvokeEvent } from "electron";
import * as z from "zod";
import { type Bridge, PrintPages, SaveFile, SaveFolder } from "../../shared/bridge/bridge.ts";
import { PictureRef, WantPictures, WritePicture } from "../../shared/bridge/pictures.ts";
import {
  AppendJournal,
  DropJournal,
  ReadBackup,
  ReadSegments,
  TeamRef,
  WriteBackup,
  WriteSegment,
} from "../../shared/bridge/segmentFolder.ts";
import { KnowWords, Misspelt } from "../../shared/bridge/spelling.ts";
import { ChooseStore, Mirror, PickFolder } from "../../shared/bridge/stores.ts";
import {
  ChangePassphrase,
  CreateVault,
  KeepKeyRing,
  Recover,
  StretchWords,
  Unlock,
} from "../../shared/bridge/vault.ts";
import { isTrustedSender } from "./isTrustedSender.ts";

/**
 * Puts every bridge method behind two checks: who asks, and what they send. What a method throws is
 * handed to `recordFault` and reaches the window as the method's name alone: messages of the file
 * system quote paths.
 */
export function serveBridge(
  ipc: Pick<IpcMain, "handle">,
  bridge: Bridge,
  recordFault: (fault: unknown) => void,
): void {
  const endpoints: Record<keyof Bridge, Endpoint> = {
    saveFile: endpoint(SaveFile, bridge.saveFile),
    saveFolder: endpoint(SaveFolder, bridge.saveFolder),
    printPages: endpoint(PrintPages, bridge.printPages),
    showSavedFile: endpoint(nothing, bridge.showSavedFile),
    appInfo: endpoint(nothing, bridge.appInfo),
    vaultState: endpoint(nothing, bridge.vaultState),
    createVault: endpoint(CreateVault, bridge.createVault),
    confirmRecovery: endpoint(nothing, bridge.confirmRecovery),
    unlock: endpoint(Unlock, bridge.unlock),
    recover: endpoint(Recover, bridge.recover),
    changePassphrase: endpoint(ChangePassphrase, bridge.changePassphrase),
    renewRecovery: endpoint(Unlock, bridge.renewRecovery),
    keepKeyRing: endpoint(KeepKeyRing, bridge.keepKeyRing),
    stretchWords: endpoint(StretchWords, bridge.stretchWords),
    startAgain: endpoint(nothing, bridge.startAgain),
    lock: endpoint(nothing, bridge.lock),
    listSegments: endpoint(TeamRef, bridge.listSegments),
    dropSegments: endpoint(ReadSegments, bridge.dropSegments),
    readSegments: endpoint(ReadSegments, bridge.readSegments),
    writeSegment: endpoint(WriteSegment, bridge.writeSegment),
    appendJournal: endpoint(AppendJournal, bridge.appendJournal),
    readJournal: endpoint(TeamRef, bridge.readJournal),
    rotateJournal: endpoint(TeamRef, bridge.rotateJournal),
    dropJournal: endpoint(DropJournal, bridge.dropJournal),
    writeBackup: endpoint(WriteBackup, bridge.writeBackup),
    listBackups: endpoint(TeamRef, bridge.listBackups),
    readBackup: endpoint(ReadBackup, bridge.readBackup),
    listTeams: endpoint(nothing, bridge.listTeams),
    destroyTeam: endpoint(TeamRef, bridge.destroyTeam),
    freeSpace: endpoint(nothing, bridge.freeSpace),
    writePicture: endpoint(WritePicture, bridge.writePicture),
    readPicture: endpoint(PictureRef, bridge.readPicture),
    wantPictures: endpoint(WantPictures, bridge.wantPictures),
    storeOf: endpoint(TeamRef, bridge.storeOf),
    pickFolder: endpoint(PickFolder, bridge.pickFolder),
    chooseStore: endpoint(ChooseStore, bridge.chooseStore),
    forgetStore: endpoint(TeamRef, bridge.forgetStore),
    mirror: endpoint(Mirror, bridge.mirror),
    cancelMirror: endpoint(TeamRef, bridge.cancelMirror),
    misspelt: endpoint(Misspelt, bridge.misspelt),
    knowWords: endpoint(KnowWords, bridge.knowWords),
  };
  for (const [method, run] of Object.entries(endpoints)) {
    ipc.handle(method, async (event: IpcMainInvokeEvent, ...inputs: unknown[]) => {
      if (!isTrustedSender(event.senderFrame)) throw new Error(`${method}: untrusted sender`);
      const work = inputs.length > 1 ? null : run(inputs[0]);
      if (work === null) throw new TypeError(`${method}: bad arguments`);
      try {
        return await work;
      } catch (fault) {
        recordFault(fault);
        throw new Error(`${method} failed`, { cause: fault });
      }
    });
  }
}

/** Starts the method, or is null when the input does not match its schema. */
type Endpoint = (input: unknown) => Promise<unknown> | null;

const nothing = z.undefined();

function endpoint<I>(schema: z.ZodType<I>, run: (input: I) => Promise<unknown>): Endpoint {
  return (input) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? run(parsed.data) : null;
  };
}
