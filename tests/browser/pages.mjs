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
// Pages of one kind stand in one folder, apart from those at the top, which are looked at all. Of each
// folder the first few get a close look with axe, some more a quick one.
const CLOSE_LOOKS = 2;
const LOOKS = 8;

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
    const folders = await pagesByFolder(site);
    for (const colorScheme of ["light", "dark"]) looked += await lookAround(site, folders, colorScheme);
  }
} finally {
  await browser.close();
}
for (const line of complaints) console.error(line);
console.log(`${looked} pages in ${sites.length} sites, ${complaints.length} complaints`);
process.exit(complaints.length === 0 && looked > 0 ? 0 : 1);

async function lookAround(site, folders, colorScheme) {
  const context = await browser.newContext({ colorScheme });
  const page = await context.newPage();
  let name = "";
  page.on("console", (message) => complain(name, `console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complain(name, `script: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A request that the next page cut short is no failure.
    if (reason !== "net::ERR_ABORTED") complain(name, `failed: ${request.url()} (${reason})`);
  });
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complain(name, `leaves the folder: ${request.url()}`);
  });
  let looked = 0;
  for (const [folder, files] of folders) {
    const top = folder === site;
    for (const [index, file] of files.slice(0, top ? Infinity : LOOKS).entries()) {
      name = `${path.basename(site)}/${path.relative(site, file)} (${colorScheme})`;
      await look(page, file, name, top || index < CLOSE_LOOKS);
      looked += 1;
    }
  }
  await context.close();
  return looked;
}

async function look(page, file, name, close) {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  const wide = await page.evaluate(() => {
    const width = document.documentElement.scrollWidth;
    const scrolls = (node) => /auto|scroll|hidden|clip/.test(getComputedStyle(node).overflowX);
    const within = (node) => node !== document.body && (scrolls(node) || within(node.parentElement));
    const over = [...document.querySelectorAll("body *")]
      .find((node) => node.getBoundingClientRect().right > 320.5 && !within(node.parentElement));
    return width > 320 ? `${width} px wide, from ${over?.outerHTML.slice(0, 120)}` : null;
  });
  if (wide) complain(name, `scrolls sideways in a window of 320 px: ${wide}`);
  if (!close) return;
  await page.setViewportSize({ width: 1280, height: 900 });
  // Preloading would fetch the style sheets once more, which the policy of the pages forbids.
  // Evaluated by the browser's own tools, so the page's security policy stays as it is.
  await page.evaluate(AXE);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, preload: false }), WCAG);
  for (const violation of found.violations) {
    const where = violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ");
    complain(name, `${violation.id}: ${violation.help} at ${where}`);
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
