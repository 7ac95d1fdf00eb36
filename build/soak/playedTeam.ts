import path from "node:path";
import type { Random } from "../../shared/crypto/bytes.ts";
import { signKeyOf } from "../../shared/crypto/signature.ts";
import { grantInvitation } from "../../shared/team/card.ts";
import { acceptInvitation } from "../../shared/team/invitation.ts";
import { beginTeam } from "../../shared/team/keyRing.ts";
import { PlayedLaptop } from "./playedLaptop.ts";

const visitId = "01890000-0000-7000-8000-000000000001";

/** A lead's laptop and others that it has invited, each in a folder of its own under `root`; not started. */
export async function playedTeam(
  root: string,
  laptops: number,
  random: Random,
): Promise<PlayedLaptop[]> {
  const lead = beginTeam(visitId, random);
  const { team, leadSecret, leadKey, teamRandom, epochs } = lead;
  if (leadSecret === null) throw new Error("whoever begins a team leads it");
  const all = [new PlayedLaptop(path.join(root, "0"), lead, { type: "lead" })];
  for (let number = 1; number < laptops; number += 1) {
    const secret = random(32);
    const ends = Date.parse("2030-01-01T00:00:00Z");
    const grant = await grantInvitation(signKeyOf(secret), ends, { team, leadSecret });
    const hint = { visitId, host: "", store: null, teamRandom, leadKey, epochs, secret };
    const invitation = { ...hint, ...grant };
    const keys = acceptInvitation(invitation, random);
    all.push(
      new PlayedLaptop(path.join(root, String(number)), keys, { type: "invitation", invitation }),
    );
  }
  return all;
}
