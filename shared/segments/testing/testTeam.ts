import { fixedRandom } from "../../crypto/testing/fixedRandom.ts";
import type { FolderFile } from "../intake.ts";
import type { ReceiveProblem } from "../receiveProblem.ts";
import { type Files, TestLaptop } from "./testLaptop.ts";

/** A lead and peers who have met and were let in: everybody has everybody's card. */
export async function testTeam(seed: string, peers: readonly string[] = ["Ann", "Ben"]) {
  const random = fixedRandom(seed);
  const lead = await TestLaptop.lead(random);
  const joined: TestLaptop[] = [];
  for (const name of peers) joined.push(await TestLaptop.join(name, await lead.invite(), random));
  const laptops = [lead, ...joined];
  await meet(laptops);
  await lead.send();
  await meet(laptops);
  return { random, lead, laptops, peers: joined };
}

/** A lead and two peers. */
export async function teamOfTwo(seed: string) {
  const all = await testTeam(seed);
  const [ann, ben] = all.peers;
  if (ann === undefined || ben === undefined) throw new Error("two peers joined");
  return { ...all, ann, ben };
}

/** A lead and three peers, and a store that they can meet in. */
export async function teamOfThree(seed: string) {
  const all = await testTeam(seed, ["Ann", "Ben", "Cat"]);
  const [ann, ben, cat] = all.peers;
  if (ann === undefined || ben === undefined || cat === undefined)
    throw new Error("three peers joined");
  return { ...all, ann, ben, cat, store: new Map<string, Uint8Array>() };
}

/** Everybody's files reach everybody, and everybody takes them in. */
export async function meet(
  laptops: readonly TestLaptop[],
  store: Files = new Map(),
): Promise<void> {
  for (const laptop of laptops) upload(laptop, store);
  for (const laptop of laptops) await download(laptop, store);
}

/** Mirrors a folder into a store: nothing is overwritten. */
export function upload(laptop: TestLaptop, store: Files): void {
  for (const [name, bytes] of laptop.folder)
    if (!store.has(name)) store.set(name, bytes);
    else if (store.get(name) !== bytes) store.set(`${name} (${laptop.name})`, bytes);
}

/** Mirrors a store into a folder and takes in what came. */
export async function download(laptop: TestLaptop, store: Files): Promise<void> {
  for (const bytes of store.values()) laptop.put(bytes);
  await laptop.receive();
}

/** Three batches of one line each, as files. */
export async function threeBatches(
  laptop: TestLaptop,
): Promise<readonly [Uint8Array, Uint8Array, Uint8Array]> {
  const sent: Uint8Array[] = [];
  for (const text of ["One.", "Two.", "Three."]) {
    laptop.write(text);
    sent.push(...(await laptop.send()));
  }
  const [first, second, third] = sent;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("a batch went missing");
  return [first, second, third];
}

/** The files a laptop has, and others. */
export const folderOf = (
  laptop: TestLaptop,
  others: Readonly<Record<string, Uint8Array | null>> = {},
): FolderFile[] =>
  [...laptop.folder, ...Object.entries(others)].map(([name, bytes]) => ({ name, bytes }));

export const typesOf = (problems: readonly ReceiveProblem[]): readonly string[] =>
  problems.map(({ type }) => type).sort();

/** The lines on a laptop's screen. */
export const linesOf = (laptop: TestLaptop): readonly string[] =>
  [...laptop.visit.values()]
    .map((action) => JSON.parse(action) as { ops: { set: { text: string } }[] })
    .flatMap(({ ops }) => ops.map(({ set }) => set.text ?? "without a text"))
    .sort();

/** Bytes with one of them changed. */
export const flipped = (bytes: Uint8Array, at: number, bits = 1): Uint8Array =>
  bytes.with(at, (bytes[at] ?? 0) ^ bits);
