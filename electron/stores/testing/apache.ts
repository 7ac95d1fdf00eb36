import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Certificate } from "./certificate.ts";
import { freePort, passwordLine, plantIn, serverFolder, startServer } from "./server.ts";

const modules = "/usr/lib/apache2/modules";

/** Apache's mod_dav as Debian packs it; `npm test` installs it where it may. */
export const hasApache: boolean =
  existsSync("/usr/sbin/apache2") && existsSync(`${modules}/mod_dav_fs.so`);

/** Apache with mod_dav on loopback, behind Basic authentication, and TLS where it has a certificate. */
export async function startApache({ certificate }: { readonly certificate?: Certificate } = {}) {
  const folder = serverFolder();
  const files = path.join(folder, "files");
  mkdirSync(files);
  writeFileSync(path.join(folder, "passwords"), passwordLine);
  // The superuser's Apache serves as another user, who has to get at the files.
  const owner = process.getuid?.() === 0 ? idOf("www-data") : null;
  chmodSync(folder, 0o755);
  if (owner !== null) for (const each of [folder, files]) chownSync(each, owner, owner);
  const port = await freePort();
  const scheme = certificate === undefined ? "http" : "https";
  const url = `${scheme}://127.0.0.1:${port}/visits/`;
  const config = path.join(folder, "httpd.conf");
  writeFileSync(config, configuration({ folder, files, port, owner, certificate }));
  await startServer("/usr/sbin/apache2", ["-D", "FOREGROUND", "-f", config], url);
  return { url, plant: plantIn(files, owner), files };
}

const idOf = (name: string): number => Number(execFileSync("id", ["-u", name]).toString());

interface Choices {
  readonly folder: string;
  readonly files: string;
  readonly port: number;
  readonly owner: number | null;
  readonly certificate: Certificate | undefined;
}

function configuration({ folder, files, port, owner, certificate }: Choices): string {
  const names = [
    "mpm_event",
    "authn_core",
    "authn_file",
    "authz_core",
    "authz_user",
    "auth_basic",
    "alias",
    "dav",
    "dav_fs",
    ...(certificate === undefined ? [] : ["ssl"]),
  ];
  return `
ServerName 127.0.0.1
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/errors.log
Listen 127.0.0.1:${port}
${names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join("\n")}
${owner === null ? "" : "User www-data\nGroup www-data"}
StartServers 1
ServerLimit 1
ThreadsPerChild 16
MaxRequestWorkers 16
DavLockDB ${folder}/locks
${certificate === undefined ? "" : `SSLEngine on\nSSLCertificateFile ${certificate.certFile}\nSSLCertificateKeyFile ${certificate.keyFile}`}
Alias /visits ${files}
<Directory ${files}>
  Dav On
  AuthType Basic
  AuthName visits
  AuthUserFile ${folder}/passwords
  Require valid-user
</Directory>
`;
}
