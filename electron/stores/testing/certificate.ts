import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { serverFolder } from "./server.ts";

export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
  /** The authority that issued it, which only this test knows. */
  readonly authority: string;
}

export const hasOpenssl: boolean = spawnSync("openssl", ["version"]).status === 0;

/** A certificate for 127.0.0.1 from an authority made for it. */
export function makeCertificate(): Certificate {
  const folder = serverFolder();
  const at = (name: string) => path.join(folder, name);
  const openssl = (...args: readonly string[]) =>
    execFileSync("openssl", args, { stdio: ["ignore", "pipe", "pipe"] });
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  openssl(
    "req",
    "-x509",
    ...newKey,
    "-keyout",
    at("ca.key"),
    "-out",
    at("ca.pem"),
    "-days",
    "2",
    "-subj",
    "/CN=Midthorpe test authority",
  );
  openssl(
    "req",
    ...newKey,
    "-keyout",
    at("key.pem"),
    "-out",
    at("request.pem"),
    "-subj",
    "/CN=127.0.0.1",
  );
  writeFileSync(at("extensions"), "subjectAltName=IP:127.0.0.1\n");
  openssl(
    "x509",
    "-req",
    "-in",
    at("request.pem"),
    "-CA",
    at("ca.pem"),
    "-CAkey",
    at("ca.key"),
    "-CAcreateserial",
    "-out",
    at("cert.pem"),
    "-days",
    "2",
    "-extfile",
    at("extensions"),
  );
  return {
    certFile: at("cert.pem"),
    keyFile: at("key.pem"),
    authority: readFileSync(at("ca.pem"), "utf8"),
  };
}
