import path from "node:path";
import { type JournalRecords, largestRecord } from "../../shared/bridge/segmentFolder.ts";
import { turns } from "../../shared/turns.ts";
import type { Disk } from "../files/disk.ts";
import { makeFolder } from "../files/makeFolder.ts";
import { persistently } from "../files/persistently.ts";
import { syncFolder } from "../files/syncFolder.ts";
import { systemCode } from "../files/systemCode.ts";

/** The journal of one team: numbered files of framed records, each a length (u32, big-endian) and its bytes. */
export interface Journal {
  /** Durable when this resolves. Throws the system's fault, and then no half-written record is in the way of later ones. */
  readonly append: (records: readonly Uint8Array[]) => Promise<void>;
  readonly read: () => Promise<JournalRecords>;
  /** The number of a file that nothing is in yet, and to which later records go. */
  readonly rotate: () => Promise<number>;
  readonly drop: (before: number) => Promise<void>;
}

/** The journal in `folder`. Its calls run one after the other. */
export function journalIn(folder: string, disk: Disk): Journal {
  const inTurn = turns();

  /** The file that records go to, known to end with a whole record; null before it was looked at. */
  let current: { readonly number: number; readonly length: number } | null = null;

  const begin = async (number: number) => {
    await makeFolder(folder, disk);
    const opened = await persistently(() => disk.fs.open(fileOf(folder, number), "wx"), disk);
    await opened.close();
    await syncFolder(folder, disk);
    return { number, length: 0 };
  };

  // What a crash left torn at the end would swallow the records after it: they go to a new file.
  const find = async () => {
    const newest = (await numbersIn(folder, disk)).at(-1);
    if (newest === undefined) return begin(1);
    const bytes = await persistently(() => disk.fs.readFile(fileOf(folder, newest)), disk);
    return unframe(bytes).torn > 0 ? begin(newest + 1) : { number: newest, length: bytes.length };
  };

  const append = async (records: readonly Uint8Array[]): Promise<void> => {
    const { number, length } = (current ??= await find());
    const framed = frame(records);
    current = null; // until it is known that all of it is on disk
    const handle = await persistently(() => disk.fs.open(fileOf(folder, number), "r+"), disk);
    try {
      await writeAll(handle, framed, length);
      await handle.datasync();
    } catch (fault) {
      await handle.truncate(length).catch(() => undefined);
      throw fault;
    } finally {
      await handle.close();
    }
    current = { number, length: length + framed.length };
  };

  const rotate = async (): Promise<number> => {
    const { number, length } = (current ??= await find());
    if (length > 0) current = await begin(number + 1);
    return length > 0 ? number + 1 : number;
  };

  return {
    append: (records) => inTurn(() => append(records)),
    read: () => inTurn(() => readAll(folder, disk)),
    rotate: () => inTurn(rotate),
    drop: (before) =>
      inTurn(async () => {
        const old = (await numbersIn(folder, disk)).filter((number) => number < before);
        for (const number of old)
          await persistently(() => disk.fs.rm(fileOf(folder, number)), disk);
        if (current !== null && current.number < before) current = null;
      }),
  };
}

async function readAll(folder: string, disk: Disk): Promise<JournalRecords> {
  const records: Uint8Array[] = [];
  let torn = 0;
  for (const number of await numbersIn(folder, disk)) {
    const file = fileOf(folder, number);
    const read = unframe(await persistently(() => disk.fs.readFile(file), disk));
    records.push(...read.records);
    torn += read.torn;
  }
  return { records, torn };
}

type Handle = Awaited<ReturnType<Disk["fs"]["open"]>>;

// A disk that fills up takes a part without complaint and complains at the next.
async function writeAll(handle: Handle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const left = bytes.length - done;
    done += (await handle.write(bytes, done, left, position + done)).bytesWritten;
  }
}

function frame(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    records.flatMap((record) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(record.length);
      return [length, record];
    }),
  );
}

/** The whole records of a file; what follows the last of them is one torn record. */
export function unframe(bytes: Buffer): JournalRecords {
  const records: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = bytes.length - at < 4 ? 0 : bytes.readUInt32BE(at);
    // Zeros are what a power cut leaves of a file that had grown.
    if (length === 0 || length > largestRecord || at + 4 + length > bytes.length)
      return { records, torn: 1 };
    // A copy: a view would keep the whole file in memory, and send it to the window for each record.
    records.push(Uint8Array.prototype.slice.call(bytes, at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { records, torn: 0 };
}

const fileOf = (folder: string, number: number): string =>
  path.join(folder, `${String(number).padStart(6, "0")}.prj`);

async function numbersIn(folder: string, disk: Disk): Promise<readonly number[]> {
  try {
    return (await persistently(() => disk.fs.readdir(folder), disk))
      .filter((name) => /^\d{6,9}\.prj$/.test(name))
      .map((name) => Number.parseInt(name, 10))
      .sort((one, other) => one - other);
  } catch (fault) {
    if (systemCode(fault) === "ENOENT") return [];
    throw fault;
  }
}
