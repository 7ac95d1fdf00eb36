import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Server } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export type Answer = (request: Seen, response: ServerResponse) => unknown;

export interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** A server on loopback for one test, which keeps what it was asked. `answer` may do as it likes. */
export async function webServer(
  answer: Answer,
  tls?: { readonly key: string; readonly cert: string },
): Promise<{ readonly url: string; readonly seen: Seen[] }> {
  const seen: Seen[] = [];
  const listener: RequestListener = (incoming, response) => {
    void buffer(incoming)
      .then((body) => {
        const { method = "", headers } = incoming;
        const request = { method, headers, body, url: new URL(incoming.url ?? "/", "http://x") };
        seen.push(request);
        return answer(request, response);
      })
      // A request that is broken off has no body; nobody waits for an answer.
      .catch(() => response.destroy());
  };
  const server: Server =
    tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.close();
    if ("closeAllConnections" in server) (server.closeAllConnections as () => void)();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return { url: `http${tls === undefined ? "" : "s"}://127.0.0.1:${address.port}/`, seen };
}

/** Answers with a status, headers and a text. */
export const say = (
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  text: string | Uint8Array = "",
): void => void response.writeHead(status, headers).end(text);
