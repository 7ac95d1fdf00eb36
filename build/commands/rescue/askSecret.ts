import { Writable } from "node:stream";
import { createInterface } from "node:readline/promises";

/** Asks on the terminal without showing what is typed; takes the first line of what is piped in. */
export async function askSecret(question: string): Promise<string> {
  const isTerminal = process.stdin.isTTY;
  let isSilent = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isSilent) process.stderr.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: isTerminal });
  try {
    if (!isTerminal) {
      for await (const line of terminal) return line;
      return "";
    }
    const answer = terminal.question(question);
    isSilent = true;
    return await answer;
  } finally {
    if (isTerminal) process.stderr.write("\n");
    terminal.close();
  }
}
