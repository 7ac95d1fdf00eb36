import type { DeviceId } from "../../shared/ops/action.ts";
import {
  isEligible,
  leadingPersons,
  othersNeeded,
  personOf,
} from "../../shared/team/seat/seats.ts";
import { openOffer, seatClaims } from "../../shared/team/seat/seatViews.ts";
import { seatWaitMs } from "../../shared/team/seat/takeSeat.ts";
import { nameAt, replacedDevices, rootOf, type TeamState } from "../../shared/team/teamState.ts";
import type { SeatView } from "./syncStatus.ts";

/** The lead's seat as the screens show it on the laptop whose device is `own`. */
export function seatView(team: TeamState, own: DeviceId): SeatView {
  const nameOf = (device: DeviceId) => nameAt(team, device) ?? "an unknown laptop";
  const leads = leadingPersons(team);
  const isIn = (device: DeviceId) => isEligible(team, device) && !leads.has(personOf(team, device));
  const me = isIn(own) ? personOf(team, own) : null;
  const devicesIn = Object.keys(team.members).filter(isIn);
  const persons = new Set(devicesIn.map((device) => personOf(team, device)));
  const offer = openOffer(team);
  const replaced = replacedDevices(team);
  return {
    moves: (team.terms ?? []).map(({ device, at, isHandedOver }) => ({
      to: nameOf(device),
      at,
      isHandedOver,
    })),
    offered:
      offer === null
        ? null
        : {
            to: nameOf(offer.word.to),
            isToMe: rootOf(team, offer.word.to) === rootOf(team, own),
          },
    claims: seatClaims(team).map(({ id, device, take, agreed, isObjected }) => {
      const enough = agreed[othersNeeded - 1];
      return {
        id,
        name: nameOf(device),
        isMine: me !== null && personOf(team, device) === me,
        at: take.at,
        agreed: agreed.map((one) => nameOf(one.device)),
        iAgreed: agreed.some((one) => me !== null && personOf(team, one.device) === me),
        ends:
          enough === undefined ? null : new Date(Date.parse(enough.at) + seatWaitMs).toISOString(),
        isObjected,
      };
    }),
    mayAsk: me !== null,
    others: [...persons].filter((person) => person !== me).length,
    mayTake: devicesIn
      .filter((device) => !replaced.has(device))
      .map((device) => ({ device, name: nameOf(device) })),
  };
}
