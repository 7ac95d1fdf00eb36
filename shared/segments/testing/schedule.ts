import type { Action } from "../../ops/action.ts";
import { removalOf } from "../../team/teamState.ts";
import type { FolderFile } from "../intake.ts";
import { type Files, TestLaptop } from "./testLaptop.ts";
import { flipped, meet, testTeam, upload } from "./testTeam.ts";

/** One thing that happens to a laptop, or to the store. */
export interface Step {
  readonly what:
    | "write"
    | "send"
    | "upload"
    | "download"
    | "copy"
    | "image"
    | "restore"
    | "remove"
    | "clock"
    | "storeImage"
    | "storeRollback";
  readonly who: number;
  readonly chance: number;
}

/** A team on which anything may happen, and what it is allowed to lose by it. */
export class Schedule {
  readonly laptops: TestLaptop[] = [];
  /** Every action that was ever written, by stamp. */
  readonly written = new Map<string, string>();
  /** Of those, what only a disk knew that was set back since: it may be gone. */
  readonly mayBeLost = new Set<string>();
  #store: Files = new Map();
  #storeImage: Files = new Map();
  #images = new Map<TestLaptop, TestLaptop>();
  #draw: () => number;

  private constructor(seed: number) {
    this.#draw = pseudoRandom(seed);
  }

  static async begin(seed: number, devices: number): Promise<Schedule> {
    const schedule = new Schedule(seed);
    const names = Array.from({ length: devices - 1 }, (_, i) => `P${i}`);
    schedule.laptops.push(...(await testTeam(`schedule ${seed}`, names)).laptops);
    await meet(schedule.laptops, schedule.#store);
    return schedule;
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      const laptop = this.laptops[step.who % this.laptops.length];
      if (laptop !== undefined) await this.#take(step, laptop);
    }
  }

  /** Everything arrives everywhere, until nobody has anything to say. */
  async settle(): Promise<void> {
    for (const laptop of this.laptops) upload(laptop, this.#store);
    for (let round = 0; round < 12; round += 1) {
      const before = this.#store.size;
      for (const laptop of this.members()) {
        await this.#download(laptop, 0);
        await laptop.send();
        upload(laptop, this.#store);
      }
      if (this.#store.size === before) return;
    }
    throw new Error("the team does not come to rest");
  }

  /** Laptops that are in the team, as the lead sees it. */
  members(): readonly TestLaptop[] {
    const [lead] = this.laptops;
    return this.laptops.filter(
      (laptop) => lead === undefined || removalOf(lead.state.team, laptop.device) === null,
    );
  }

  /** Somebody who joins now and gets every file there is. */
  async newcomer(): Promise<TestLaptop> {
    const [lead] = this.laptops;
    if (lead === undefined) throw new Error("a team has a lead");
    const laptop = await TestLaptop.join("New", await lead.invite(), lead.random);
    await this.#download(laptop, 0);
    return laptop;
  }

  async #take({ what, chance }: Step, laptop: TestLaptop): Promise<void> {
    switch (what) {
      case "write":
        return this.#remember(laptop.write(`${laptop.name} ${this.written.size}`));
      case "send":
        await laptop.send();
        return;
      case "upload":
        return this.#upload(laptop, chance);
      case "download":
        return this.#download(laptop, chance);
      case "copy":
        if (this.laptops.length < 14) this.laptops.push(laptop.copy());
        return;
      case "image":
        this.#images.set(laptop, laptop.copy());
        return;
      case "restore":
        return this.#restore(laptop);
      case "remove":
        return this.#remove(laptop);
      case "clock":
        laptop.now = new Date(Date.UTC(2024 + (chance % 5), 5, 1, chance % 24)).toISOString();
        return;
      case "storeImage":
        this.#storeImage = new Map(this.#store);
        return;
      case "storeRollback":
        this.#store = new Map(this.#storeImage);
    }
  }

  #remember(action: Action): void {
    this.written.set(action.stamp, JSON.stringify(action));
  }

  /** Some files do not get through, some end up under another name as well. */
  #upload(laptop: TestLaptop, chance: number): void {
    const whole = laptop.folder;
    laptop.folder = new Map([...whole].filter(() => this.#draw() * 100 > chance / 2));
    upload(laptop, this.#store);
    laptop.folder = whole;
    for (const [name, bytes] of whole)
      if (this.#draw() < 0.05) this.#store.set(`${name} (1)`, bytes.slice());
  }

  /** In any order; with `chance` in a hundred each file is lost, cut, changed or given twice. */
  async #download(laptop: TestLaptop, chance: number): Promise<void> {
    const junk: FolderFile[] = [];
    for (const [name, bytes] of this.#shuffled([...this.#store])) {
      const fate = this.#draw() * 400;
      const at = Math.floor(this.#draw() * bytes.length);
      if (fate > chance) laptop.put(bytes);
      else if (fate > chance * 0.75)
        junk.push({ name: `cut ${name}`, bytes: bytes.subarray(0, at) });
      else if (fate > chance * 0.5) laptop.put(flipped(bytes, at));
      else if (fate > chance * 0.25)
        junk.push({ name: `1 ${name}`, bytes }, { name: `2 ${name}`, bytes });
    }
    await laptop.receive((files) => this.#shuffled([...files, ...junk]));
  }

  #restore(laptop: TestLaptop): void {
    const image = this.#images.get(laptop);
    if (image === undefined) return;
    for (const [stamp, json] of laptop.visit)
      if (!image.visit.has(stamp) && this.written.get(stamp) === json) this.mayBeLost.add(stamp);
    laptop.restore(image);
  }

  async #remove(laptop: TestLaptop): Promise<void> {
    const [lead] = this.laptops;
    if (lead === undefined || this.members().length < 8) return;
    const isThere = lead.state.team.members[laptop.device] !== undefined;
    const isLeads = laptop.keys.leadSecret !== null;
    if (isLeads || !isThere || removalOf(lead.state.team, laptop.device) !== null) return;
    await lead.remove(laptop.device);
  }

  #shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((value) => ({ value, at: this.#draw() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  }
}

/** Numbers in [0, 1) that are the same for a seed (mulberry32). */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
