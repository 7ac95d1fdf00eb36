import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { AwsClient } from "aws4fetch";
import { encodePath } from "../multistatus.ts";
import { freePort, serverFolder, startServer } from "./server.ts";

const kinds = ["account", "container", "object"] as const;

/** OpenStack Swift with its S3 interface as Debian packs it; `npm test` installs it where it may. */
export const hasSwift: boolean = ["proxy", ...kinds].every((kind) =>
  existsSync(`/usr/bin/swift-${kind}-server`),
);

const accessKeyId = "visit:laptop";
const secretAccessKey = "a/secret+key=";
const bucket = "visits";

/** A Swift of one disk and one copy on loopback, with a bucket. It refuses conditional PUTs. */
export async function startSwift() {
  const folder = serverFolder();
  mkdirSync(path.join(folder, "devices/d1"), { recursive: true });
  const [port, ...ports] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const rings = kinds.map((kind, at) => makeRing(folder, kind, ports[at] ?? 0));
  await Promise.all(rings);
  const endpoint = `http://127.0.0.1:${port}`;
  await Promise.all([
    ...kinds.map((kind, at) => startStorage(folder, kind, ports[at] ?? 0)),
    start(folder, "proxy", port, proxyParts, endpoint),
  ]);
  const client = new AwsClient({ accessKeyId, secretAccessKey, service: "s3", retries: 0 });
  const put = async (name: string, body: Uint8Array<ArrayBuffer>): Promise<void> => {
    const { status } = await client.fetch(`${endpoint}/${encodePath(name)}`, {
      method: "PUT",
      body,
    });
    if (status !== 200) throw new Error(`PUT ${name}: ${status}`);
  };
  await put(bucket, new Uint8Array(0));
  return {
    place: {
      endpoint,
      region: "us-east-1",
      bucket,
      prefix: "team 1/",
      accessKeyId,
      secretAccessKey,
    },
    plant: (name: string, bytes: Uint8Array) =>
      put(`${bucket}/team 1/${name}`, new Uint8Array(bytes)),
  };
}

async function makeRing(folder: string, kind: string, port: number): Promise<void> {
  const script = `
from swift.common.ring import RingBuilder
builder = RingBuilder(2, 1, 0)
builder.add_dev({"id": 0, "region": 1, "zone": 1, "ip": "127.0.0.1", "port": ${port}, "device": "d1",
  "replication_ip": "127.0.0.1", "replication_port": ${port}, "weight": 1, "meta": ""})
builder.rebalance()
builder.get_ring().save(${JSON.stringify(path.join(folder, `${kind}.ring.gz`))})
`;
  await promisify(execFile)("/usr/bin/python3", ["-c", script]);
}

async function startStorage(
  folder: string,
  kind: (typeof kinds)[number],
  port: number,
): Promise<void> {
  const parts = `
devices = ${folder}/devices
mount_check = false
fallocate_reserve = 0
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
`;
  await start(folder, kind, port, parts, `http://127.0.0.1:${port}/healthcheck`);
}

// Swift insists on a cache and does without one that does not answer.
const proxyParts = `
[pipeline:main]
pipeline = catch_errors cache s3api tempauth proxy-server
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
max_bucket_listing = 50
[filter:tempauth]
use = egg:swift#tempauth
user_visit_laptop = ${secretAccessKey} .admin
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
`;

async function start(
  folder: string,
  kind: string,
  port: number,
  parts: string,
  url: string,
): Promise<void> {
  const config = path.join(folder, `${kind}.conf`);
  const common = `
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
swift_dir = ${folder}
user = ${userInfo().username}
workers = 0
log_address = /dev/null
`;
  writeFileSync(config, `${common}${parts}`);
  await startServer(`swift-${kind}-server`, [config], url);
}
