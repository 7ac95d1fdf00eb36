import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveWindowFiles } from "./appProtocol.ts";

const root = mkdtempSync(path.join(tmpdir(), "protocol-"));
let ask: (address: string, method?: string) => Promise<Response>;

beforeAll(() => {
  mkdirSync(path.join(root, "renderer/assets"), { recursive: true });
  writeFileSync(path.join(root, "secret.txt"), "secret");
  writeFileSync(path.join(root, "renderer/index.html"), "<html><head></head></html>");
  for (const name of [
    "a.js",
    "a.js.map",
    "a.css",
    "a.ttf",
    "a.woff2",
    "a.json",
    "a.svg",
    "a.png",
    "a.wasm",
  ])
    writeFileSync(path.join(root, "renderer/assets", name), "x");
  serveWindowFiles(
    {
      handle: (_scheme, handler) => {
        ask = async (url, method = "GET") => handler(new Request(url, { method }));
      },
    },
    path.join(root, "renderer"),
  );
});
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ["a.js", "text/javascript; charset=utf-8"],
  ["a.css", "text/css; charset=utf-8"],
  ["a.ttf", "font/ttf"],
  ["a.woff2", "font/woff2"],
  ["a.json", "application/json; charset=utf-8"],
  ["a.svg", "image/svg+xml"],
  ["a.png", "image/png"],
  ["a.wasm", "application/wasm"],
])("serves %s as %s and lets nobody guess otherwise", async (name, type) => {
  const response = await ask(`app://main/assets/${name}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("gives the page the nonce of its own policy, another one each time", async () => {
  const nonces = await Promise.all(
    ["app://main/", "app://main/index.html"].map(async (address) => {
      const response = await ask(address);
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1];
      expect(response.headers.get("content-security-policy")).toContain(
        `style-src 'self' 'nonce-${nonce}';`,
      );
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
});

test.each([
  "app://main/secret.txt",
  "app://main/../secret.txt",
  "app://main/%2e%2e/secret.txt",
  "app://main/..%2fsecret.txt",
  "app://main/..%5csecret.txt",
  "app://main/..\\secret.txt",
  "app://main/assets/../../secret.txt",
  "app://main//etc/passwd",
  "app://main/C:/Windows/win.ini",
  "app://main/assets/a.js%00.html",
  "app://main/assets/a.js.map",
  "app://main/assets",
  "app://main/assets/",
  "app://evil/assets/a.js",
])("refuses %s", async (address) => {
  const response = await ask(address);
  expect([403, 404]).toContain(response.status);
  expect(await response.text()).toBe("");
});

test("answers GET only", async () => {
  expect((await ask("app://main/", "POST")).status).toBe(405);
});
