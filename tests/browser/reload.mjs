// `klachten toon` in a browser: a page is shown again when its file changes, wherever it is in the site, and
// the scripts for it are found under the secret address.
//
//     CHROMIUM=/usr/bin/chromium node reload.mjs KLACHTEN REGISTER

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const [program, register] = process.argv.slice(2).map((name) => path.resolve(name));
const folder = await mkdtemp(path.join(os.tmpdir(), "klachten-"));
await cp(register, folder, { recursive: true });
const server = spawn(program, ["toon", "-C", folder, "--port", "0", "--as-of", "2026-11-22"], { stdio: ["ignore", "pipe", "inherit"] });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const address = await new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (bytes) => {
      said += bytes;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\//);
      if (found) resolve(found[0]);
    });
    server.on("exit", () => reject(new Error(`stopped: ${said}`)));
  });
  const page = await browser.newPage();
  const messages = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  await page.goto(`${address}klachten/2026/2026-010.html`, { timeout: 60_000 });
  const file = path.join(folder, "klachten/2026/2026-010.md");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/^onderwerp: .*$/m, "onderwerp: Opnieuw getoond"));
  await page.locator("h1", { hasText: "Opnieuw getoond" }).waitFor({ timeout: 60_000 });
  assert.ok(page.url().startsWith(address), "still at the secret address");
  assert.deepEqual(messages, [], "nothing on the console");
  const elsewhere = await page.request.get(new URL("/index.html", address).href);
  assert.equal(elsewhere.status(), 404, "nothing without the secret");
} finally {
  await browser.close();
  server.kill();
  await rm(folder, { recursive: true });
}
console.log("a changed file shows in the browser");
