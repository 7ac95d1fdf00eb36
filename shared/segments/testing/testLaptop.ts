import { bytesToHex, equalBytes, type Random } from "../../crypto/bytes.ts";
import { digest } from "../../crypto/digest.ts";
import { signKeyOf } from "../../crypto/signature.ts";
import type { Action } from "../../ops/action.ts";
import { stampOf } from "../../ops/stamp.ts";
import type { Result } from "../../result.ts";
import { grantInvitation, type Joining } from "../../team/card.ts";
import { acceptInvitation } from "../../team/invitation.ts";
import type { Invitation } from "../../team/invitationContent.ts";
import { addEpochs, beginTeam, renewDevice, type VisitKeys } from "../../team/keyRing.ts";
import { removeMember } from "../../team/removeMember.ts";
import type { KnownSeatWord } from "../../team/seat/seatWord.ts";
import { epochsInForce, seatSecret } from "../../team/seat/takeSeat.ts";
import type { SignedRoster } from "../../team/roster.ts";
import { termOf } from "../../team/teamState.ts";
import { readHeader } from "../header.ts";
import type { FolderFile } from "../intake.ts";
import { makeCard } from "../makeCard.ts";
import { receive, type Received } from "../receive.ts";
import {
  filesToRead,
  nothingReceived,
  type ReceiveState,
  removalPoint,
  willWrite,
  withFrozen,
  wroteSegment,
} from "../receiveState.ts";
import { sealBatches } from "../sealBatches.ts";
import { fileName, refOf, segmentName } from "../segmentRef.ts";

const visitId = "01890000-0000-7000-8000-000000000001";

/** Files by name, as a folder or a store holds them. */
export type Files = Map<string, Uint8Array>;

/** A laptop as the app has it: keys, what it remembers, its segment folder, and the visit it shows. */
export class TestLaptop {
  keys: VisitKeys;
  state: ReceiveState = nothingReceived;
  folder: Files = new Map();
  /** What is on its screen: actions by stamp. */
  visit = new Map<string, string>();
  unsent: Action[] = [];
  now = "2026-11-24T09:00:00.000Z";
  last: Received | null = null;
  readonly name: string;
  readonly random: Random;
  #lamport = 0;
  #sitting: string;

  constructor(name: string, keys: VisitKeys, random: Random) {
    this.name = name;
    this.keys = keys;
    this.random = random;
    this.#sitting = bytesToHex(random(4));
  }

  static async lead(random: Random): Promise<TestLaptop> {
    const laptop = new TestLaptop("Lead", beginTeam(visitId, random), random);
    await laptop.writeCard({ type: "lead" });
    return laptop;
  }

  get device() {
    return this.keys.device.id;
  }

  /** An invitation as it is once the words were right. */
  async invite(): Promise<Invitation> {
    const { team, leadKey, teamRandom } = this.keys;
    const leadSecret = seatSecret(this.state.team, this.keys);
    if (leadSecret === null) throw new Error("only the lead invites");
    const epochs = epochsInForce(this.state.team, this.keys);
    const secret = this.random(32);
    const grant = await grantInvitation(signKeyOf(secret), Date.parse("2026-12-01T00:00:00Z"), {
      team,
      term: termOf(this.state.team),
      leadSecret,
    });
    return {
      visitId,
      host: "Midthorpe",
      store: null,
      teamRandom,
      leadKey,
      epochs,
      secret,
      ...grant,
    };
  }

  static async join(name: string, invitation: Invitation, random: Random): Promise<TestLaptop> {
    const laptop = new TestLaptop(name, acceptInvitation(invitation, random), random);
    await laptop.writeCard({ type: "invitation", invitation });
    return laptop;
  }

  /** The same disk in a second laptop, or an image to go back to. */
  copy(): TestLaptop {
    const copy = new TestLaptop(this.name, this.keys, this.random);
    copy.state = this.state;
    copy.folder = new Map(this.folder);
    copy.visit = new Map(this.visit);
    copy.unsent = [...this.unsent];
    copy.now = this.now;
    copy.#lamport = this.#lamport;
    return copy;
  }

  /** Goes back to an image: the app starts anew, and with it a sitting. */
  restore(image: TestLaptop): void {
    const { keys, state, folder, visit, unsent } = image.copy();
    Object.assign(this, { keys, state, folder, visit, unsent });
    this.#sitting = bytesToHex(this.random(4));
  }

  write(text: string): Action {
    this.#lamport += 1;
    const action: Action = {
      stamp: stampOf(this.#lamport, this.#sitting),
      at: this.now,
      by: this.device,
      label: "Add note",
      ops: [{ table: "notes", row: visitId, set: { text } }],
    };
    this.visit.set(action.stamp, JSON.stringify(action));
    this.unsent.push(action);
    return action;
  }

  /** Packs what is unsent into segments in its folder. */
  async send(
    rosters: readonly SignedRoster[] = [],
    seats: readonly KnownSeatWord[] = [],
  ): Promise<readonly Uint8Array[]> {
    if (this.state.frozen.includes(this.device)) await this.renew();
    const batches = must(
      await sealBatches(this.state, this.keys, {
        actions: this.unsent,
        rosters,
        seats,
        at: this.now,
        random: this.random,
      }),
    );
    this.state = json(willWrite(this.state, batches));
    for (const batch of batches) {
      const { device, seq } = batch.header;
      // Main creates files and replaces none.
      if (this.folder.has(fileName({ device, name: segmentName(seq) }))) {
        this.state = json(withFrozen(this.state, device));
        return this.send(rosters, seats);
      }
      this.put(batch.bytes);
      this.state = json(wroteSegment(this.state, batch));
    }
    this.unsent = [];
    return batches.map(({ bytes }) => bytes);
  }

  async remove(device: string): Promise<void> {
    const { keys, random } = this;
    const headsOf = (other: string) => removalPoint(this.state, other);
    const roster = must(await removeMember(this.state.team, device, { keys, headsOf, random }));
    this.keys = addEpochs(keys, [roster.epochKey]);
    await this.send([roster.signed]);
  }

  /** Becomes another device of the team. */
  async renew(): Promise<void> {
    this.keys = renewDevice(this.keys, this.random);
    await this.writeCard({ type: "successor" });
  }

  /** Takes in what is in its folder, in the order given. */
  async receive(
    order: (files: FolderFile[]) => FolderFile[] = (files) => files,
  ): Promise<Received> {
    let received = await this.#receiveOnce(order);
    const actions = [...received.actions];
    if (received.needsMoreFiles) {
      received = await this.#receiveOnce(order);
      actions.push(...received.actions);
    }
    this.last = received;
    return { ...received, actions };
  }

  /** Receives files as they are, whatever their names; its folder stays as it is. */
  async receiveFiles(files: readonly FolderFile[]): Promise<Received> {
    const received = await receive(files, this.state, { keys: this.keys, now: this.now });
    this.#apply(received);
    return received;
  }

  /** Puts a file where main would put it: by what its header claims. */
  put(bytes: Uint8Array): void {
    const header = readHeader(bytes);
    if (!header.ok) return;
    const { device, seq } = header.value;
    const name = fileName({ device, name: segmentName(seq) });
    const there = this.folder.get(name);
    if (there === undefined) this.folder.set(name, bytes);
    else if (!equalBytes(there, bytes))
      this.folder.set(name.replace(".prs", `-${bytesToHex(digest(bytes)).slice(0, 8)}.prs`), bytes);
  }

  /** Its segments in order, the card first. */
  segmentsOf(device = this.device): Uint8Array[] {
    return [...this.folder]
      .filter(([name]) => name.startsWith(device))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, b]) => b);
  }

  #receiveOnce(order: (files: FolderFile[]) => FolderFile[]): Promise<Received> {
    const listed = [...this.folder.keys()].map(refOf);
    const wanted = new Set(filesToRead(listed, this.state).map(fileName));
    const files = [...this.folder].map(([name, bytes]) => ({
      name,
      bytes: wanted.has(name) ? bytes : null,
    }));
    return this.receiveFiles(order(files));
  }

  #apply(received: Received): void {
    this.state = json(received.state);
    this.keys = addEpochs(this.keys, received.newEpochKeys);
    for (const { action } of received.actions) {
      this.visit.set(action.stamp, JSON.stringify(action));
      this.#lamport = Math.max(this.#lamport, Number.parseInt(action.stamp.slice(0, 8), 36));
    }
  }

  async writeCard(joining: Joining): Promise<void> {
    const { keys, name, now: at, random } = this;
    const person = { name, role: "", organisation: "" };
    this.put((await makeCard(keys, person, joining, { at, random })).bytes);
    await this.receive();
  }
}

/** What the state is after it was kept and read back. */
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The value of a result that must be one in this test. */
export function must<T, E extends { readonly type: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}
