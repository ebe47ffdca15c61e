// Opens built sites from disk in Chromium, the way a colleague does by double-click: no message on the
// console, no request outside the folder, no sideways scrolling on a narrow phone, and no violation of
// WCAG 2.2 AA by axe-core, light and dark.
//
//     CHROMIUM=/usr/bin/chromium node pages.mjs SITE...

import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// Pages of one kind stand in one folder; axe looks at the first few of each, the rest is looked at quickly.
const CLOSE_LOOKS_PER_FOLDER = 3;

const sites = process.argv.slice(2).map((site) => path.resolve(site));
if (sites.length === 0) throw new Error("name at least one built site");

const complaints = [];
const complain = (page, text) => complaints.push(`${page}: ${text}`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
  ],
});
let looked = 0;
try {
  for (const site of sites) {
    for (const [folder, pages] of await pagesByFolder(site)) {
      for (const [index, file] of pages.entries()) {
        const close = folder === site || index < CLOSE_LOOKS_PER_FOLDER;
        for (const colorScheme of close ? ["light", "dark"] : ["light"]) {
          await look(site, file, colorScheme, close);
        }
        looked += 1;
      }
    }
  }
} finally {
  await browser.close();
}
for (const line of complaints) console.error(line);
console.log(`${looked} pages in ${sites.length} sites, ${complaints.length} complaints`);
process.exit(complaints.length === 0 && looked > 0 ? 0 : 1);

async function look(site, file, colorScheme, close) {
  const name = `${path.basename(site)}/${path.relative(site, file)} (${colorScheme})`;
  const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 900 } });
  try {
    const page = await context.newPage();
    page.on("console", (message) => complain(name, `console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complain(name, `script: ${error.message}`));
    page.on("requestfailed", (request) => complain(name, `failed: ${request.url()}`));
    page.on("request", (request) => {
      if (!/^(file|data|blob):/.test(request.url())) complain(name, `leaves the folder: ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) complain(name, `is ${width} px wide in a window of 320`);
    if (!close) return;
    await page.setViewportSize({ width: 1280, height: 900 });
    // Evaluated by the browser's own tools, so the page's security policy stays as it is.
    await page.evaluate(AXE);
    const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), WCAG);
    for (const violation of found.violations) {
      const where = violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ");
      complain(name, `${violation.id}: ${violation.help} at ${where}`);
    }
  } finally {
    await context.close();
  }
}

async function pagesByFolder(site) {
  const files = await readdir(site, { recursive: true });
  const folders = new Map();
  for (const file of files.filter((file) => file.endsWith(".html")).sort()) {
    const full = path.join(site, file);
    const folder = path.dirname(full);
    folders.set(folder, [...(folders.get(folder) ?? []), full]);
  }
  return folders;
}
