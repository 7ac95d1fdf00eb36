import type { Bridge, BridgeEvents } from "./bridge.ts";

// Records rather than arrays: leaving a name out is a type error.
const methods: Record<keyof Bridge, true> = {
  saveFile: true,
  saveFolder: true,
  printPages: true,
  showSavedFile: true,
  appInfo: true,
  vaultState: true,
  createVault: true,
  confirmRecovery: true,
  unlock: true,
  recover: true,
  changePassphrase: true,
  renewRecovery: true,
  keepKeyRing: true,
  stretchWords: true,
  startAgain: true,
  lock: true,
  listSegments: true,
  dropSegments: true,
  readSegments: true,
  writeSegment: true,
  appendJournal: true,
  readJournal: true,
  rotateJournal: true,
  dropJournal: true,
  writeBackup: true,
  listBackups: true,
  readBackup: true,
  listTeams: true,
  destroyTeam: true,
  freeSpace: true,
  writePicture: true,
  readPicture: true,
  wantPictures: true,
  storeOf: true,
  pickFolder: true,
  chooseStore: true,
  forgetStore: true,
  mirror: true,
  cancelMirror: true,
  misspelt: true,
  knowWords: true,
};
const events: Record<keyof BridgeEvents, true> = {
  menuCommand: true,
  lockSoon: true,
  learnWord: true,
  syncProgress: true,
  segmentsArrived: true,
  mirrorEnded: true,
  picturesMoved: true,
};

/** Names of all bridge methods, which are also their IPC channels. */
export const bridgeMethods: readonly string[] = Object.keys(methods);

/** Names of all bridge events, which are also their IPC channels. */
export const bridgeEvents: readonly string[] = Object.keys(events);
