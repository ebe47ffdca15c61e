// The number of a record or a day never breaks over two lines, on a page, on a phone and on paper.
//
//     CHROMIUM=/usr/bin/chromium node lines.mjs SITE...

import { readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const VIEWS = [
  { width: 1280, height: 900, media: "screen" },
  { width: 390, height: 844, media: "screen" },
  { width: 680, height: 960, media: "print" },
];
// Of pages that are made alike, so many are read.
const ALIKE = 8;

const sites = process.argv.slice(2).map((site) => path.resolve(site));
if (sites.length === 0) throw new Error("name at least one built site");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const complaints = new Set();
let read = 0;
try {
  const page = await browser.newPage({ reducedMotion: "reduce" });
  for (const site of sites) {
    for (const file of await pagesOf(site)) {
      await page.goto(pathToFileURL(path.join(site, file)).href);
      await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => { fold.open = true; }));
      for (const view of VIEWS) {
        await page.setViewportSize(view);
        await page.emulateMedia({ media: view.media });
        const { count, broken } = await page.evaluate(measure);
        read += count;
        for (const what of broken) complaints.add(`${file}, ${view.width} px ${view.media}: ${what}`);
      }
    }
  }
} finally {
  await browser.close();
}
for (const line of complaints) console.error(line);
console.log(`${read} numbers and days read, ${complaints.size} broken`);
process.exit(complaints.size === 0 && read > 0 ? 0 : 1);

async function pagesOf(site) {
  const all = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
  const seen = new Map();
  return all.filter((file) => {
    const folder = path.dirname(file);
    seen.set(folder, (seen.get(folder) ?? 0) + 1);
    return folder === "." || folder === "jaarverslag" || seen.get(folder) <= ALIKE;
  });
}

/** In the page: the numbers and days of which not all letters stand on one line. */
function measure() {
  const months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";
  const wanted = new RegExp(`\\b(?:M-)?20\\d\\d-\\d{2,4}\\b|\\b\\d{1,2} (?:${months}) 20\\d\\d\\b`, "g");
  const broken = [];
  let count = 0;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.parentElement.closest("svg, pre, code, script, style") || !node.parentElement.checkVisibility()) continue;
    for (const found of node.data.matchAll(wanted)) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
      if (boxes.length === 0) continue;
      count += 1;
      if (new Set(boxes.map((box) => Math.round(box.top))).size > 1) broken.push(`"${found[0]}" in <${node.parentElement.tagName.toLowerCase()} class="${node.parentElement.className}">`);
    }
  }
  return { count, broken };
}
