import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort, passwordLine, plantIn, serverFolder, startServer } from "./server.ts";

const davModule = "/usr/lib/nginx/modules/ngx_http_dav_ext_module.so";

/** nginx with its WebDAV modules as Debian packs them; `npm test` installs it where it may. */
export const hasNginx: boolean = existsSync("/usr/sbin/nginx") && existsSync(davModule);

/** nginx's WebDAV on loopback, behind Basic authentication. It passes over `If-None-Match` in a PUT. */
export async function startNginx() {
  const folder = serverFolder();
  const files = path.join(folder, "files");
  mkdirSync(path.join(files, "visits"), { recursive: true });
  writeFileSync(path.join(folder, "passwords"), passwordLine);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/visits/`;
  const config = path.join(folder, "nginx.conf");
  const temporaries = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    config,
    `
load_module ${davModule};
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/errors.log;
events { worker_connections 64; }
http {
  access_log off;
  ${temporaries.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    root ${files};
    client_max_body_size 0;
    location / {
      dav_methods PUT DELETE MKCOL COPY MOVE;
      dav_ext_methods PROPFIND OPTIONS;
      auth_basic visits;
      auth_basic_user_file ${folder}/passwords;
    }
  }
}
`,
  );
  await startServer("/usr/sbin/nginx", ["-c", config, "-e", path.join(folder, "start.log")], url);
  return { url, plant: plantIn(path.join(files, "visits")) };
}
