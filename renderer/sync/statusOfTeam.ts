import type { PictureState } from "../../shared/bridge/pictures.ts";
import type { StoreError, StoreNotice, StoreView } from "../../shared/bridge/stores.ts";
import type { DeviceId } from "../../shared/ops/action.ts";
import type { ReceiveProblem } from "../../shared/segments/receiveProblem.ts";
import { nameAt } from "../../shared/team/teamState.ts";
import { seatSecret } from "../../shared/team/seat/takeSeat.ts";
import { listInWords } from "../../shared/words/inWords.ts";
import type { OpenVisit } from "../db/openVisit.ts";
import { memberViews, personOf } from "./memberViews.ts";
import { problemLines } from "./problemLines.ts";
import { seatView } from "./seatView.ts";
import { invitationViews } from "./invitationViews.ts";
import { missingPictures } from "./missingPictures.ts";
import type { SyncStatus } from "./syncStatus.ts";
import type { TeamFiles } from "./teamFiles.ts";

/** How a team's last sync went, and where it syncs. */
export interface SyncState {
  readonly place: StoreView | null;
  readonly isSyncing: boolean;
  readonly progress: SyncStatus["progress"];
  readonly error: StoreError | null;
  readonly notices: readonly StoreNotice[];
  readonly isReadOnly: boolean;
  readonly problems: readonly ReceiveProblem[];
  readonly pictures: PictureState;
}

/** What the screens say of it; `now` is an ISO instant by this laptop's clock. */
export function statusOfTeam(
  state: SyncState,
  files: TeamFiles,
  { visit, now }: { readonly visit: OpenVisit; readonly now: string },
): SyncStatus {
  const members = memberViews(files, personOf(visit));
  const knownName = (device: DeviceId) =>
    members.find((member) => member.device === device)?.name ??
    nameAt(files.fact.receive.team, device);
  const nameOf = (device: DeviceId) => knownName(device) ?? "an unknown laptop";
  const toSend = files.unpacked().length + files.fact.unverified;
  const { place, progress, error, notices, isReadOnly } = state;
  const invitations = invitationViews(files, Date.parse(now));
  const problems = [
    ...problemLines(state.problems, nameOf),
    ...invitations.newcomers.flatMap(({ invitation, why, devices }) =>
      why === "usedTwice"
        ? []
        : [{ id: `late ${invitation}`, text: lateInWords(devices.map(({ name }) => name)) }],
    ),
  ];
  return {
    store: place,
    phase: phaseOf({ ...state, problems }, toSend),
    toSend,
    verifiedAt: files.fact.verifiedAt,
    syncedAt: files.fact.syncedAt,
    progress,
    error,
    notices,
    isReadOnly,
    problems,
    pictures: {
      missing: missingPictures(state.pictures, visit.state, knownName),
      toSend: state.pictures.toSend,
      stopped: state.pictures.stopped,
    },
    members,
    ...invitations,
    isLead: seatSecret(files.fact.receive.team, files.keys) !== null,
    seat: seatView(files.fact.receive.team, files.keys.device.id),
    isSample: visit.records.value()?.visit.isSample === true,
  };
}

const lateInWords = (names: readonly string[]): string =>
  `${listInWords(names)} came by an invitation whose time was over when this laptop heard of it. What they have written is here and shows whose it is; no new key is handed to them. Say under Team whether they belong.`;

function phaseOf(
  state: Pick<SyncState, "isSyncing" | "error" | "place"> & {
    readonly problems: readonly unknown[];
  },
  toSend: number,
): SyncStatus["phase"] {
  if (state.isSyncing) return "syncing";
  if (state.error !== null || state.problems.length > 0) return "attention";
  if (state.place === null) return "localOnly";
  return toSend > 0 ? "toSend" : "upToDate";
}
