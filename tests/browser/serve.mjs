// A folder over http on this machine, for the tests.

import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".xml": "application/xml" };

/** Serves a folder on a free port of 127.0.0.1; answers the server, to be closed. */
export function serve(site) {
  const server = http.createServer(async (request, answer) => {
    const file = path.join(site, path.normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
    try {
      const bytes = await readFile(file);
      answer.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
      answer.end(bytes);
    } catch {
      answer.writeHead(404);
      answer.end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
