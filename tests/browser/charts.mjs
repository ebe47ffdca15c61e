// Every text of every chart stands whole inside its drawing and touches no other, in the fonts that
// readers have: measured as boxes in Chromium, on a page, on a phone and on paper. On paper the letters
// can be read.
//
//     CHROMIUM=/usr/bin/chromium node charts.mjs SITE...

import { readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

// Lato stands in for Segoe UI and Liberation Sans for Arial: neither may be given away, and these
// are drawn alike.
const FONTS = ["Lato", "Liberation Sans", "DejaVu Sans", "Noto Sans", "Open Sans"];
const VIEWS = [
  { width: 1280, height: 900, media: "screen" },
  { width: 390, height: 844, media: "screen" },
  { width: 720, height: 1000, media: "print" },
];
// Bold strokes and rounding; less than a hair between two letters.
const SLACK = 0.75;
// 7.5 points, in pixels.
const SMALLEST_ON_PAPER = 10;

const sites = process.argv.slice(2).map((site) => path.resolve(site));
if (sites.length === 0) throw new Error("name at least one built site");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const complaints = new Set();
let charts = 0;
try {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  for (const site of sites) {
    for (const file of await pagesOf(site)) {
      await page.goto(pathToFileURL(file).href);
      if ((await page.locator("svg.chart text").count()) === 0) continue;
      await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => { fold.open = true; }));
      for (const font of FONTS) {
        await useFont(page, font);
        for (const view of VIEWS) {
          await page.setViewportSize(view);
          await page.emulateMedia({ media: view.media });
          const { count, wrong } = await page.evaluate(measure, { slack: SLACK, smallest: view.media === "print" ? SMALLEST_ON_PAPER : 0 });
          charts += count;
          for (const what of wrong) complaints.add(`${path.relative(site, file)}, ${font}, ${view.width} px ${view.media}: ${what}`);
        }
      }
    }
  }
} finally {
  await browser.close();
}
for (const line of complaints) console.error(line);
console.log(`${charts} drawings measured in ${FONTS.length} fonts, ${complaints.size} complaints`);
process.exit(complaints.size === 0 && charts > 0 ? 0 : 1);

/** The HTML files of a site; of pages that are alike (one a complaint) none has a chart. */
async function pagesOf(site) {
  const all = await readdir(site, { recursive: true });
  return all.filter((file) => file.endsWith(".html") && !file.startsWith("klachten/")).sort().map((file) => path.join(site, file));
}

/** Sets every text of a chart in a font, and fails where the machine does not have it. */
async function useFont(page, font) {
  const has = await page.evaluate((font) => {
    const width = (family) => { const pen = document.createElement("canvas").getContext("2d"); pen.font = `72px ${family}`; return pen.measureText("mmmmwwwwiiii").width; };
    return ["serif", "monospace"].every((other) => width(`"${font}", ${other}`) === width(`"${font}"`)) && width(`"${font}", monospace`) !== width("monospace");
  }, font);
  if (!has) throw new Error(`this machine has no ${font}`);
  await page.evaluate((font) => {
    const style = document.getElementById("font-under-test") ?? document.head.appendChild(Object.assign(document.createElement("style"), { id: "font-under-test" }));
    style.textContent = `svg text { font-family: "${font}" !important; }`;
  }, font);
}

/** In the page: the texts of each visible drawing that leave it or touch another. */
function measure({ slack, smallest }) {
  const wrong = [];
  let count = 0;
  for (const svg of document.querySelectorAll("svg.chart")) {
    if (!svg.checkVisibility()) continue;
    const whole = svg.getBoundingClientRect();
    if (whole.width < 2) continue;
    count += 1;
    const name = svg.querySelector("title")?.textContent ?? "";
    const letters = parseFloat(getComputedStyle(svg).fontSize) * whole.width / svg.viewBox.baseVal.width;
    if (letters < smallest) wrong.push(`letters of ${letters.toFixed(1)} px in "${name}"`);
    const boxes = [...svg.querySelectorAll("text")].filter((text) => text.textContent.trim()).map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    for (const { text, box } of boxes) {
      const out = Math.max(whole.left - box.left, box.right - whole.right, whole.top - box.top, box.bottom - whole.bottom);
      if (out > slack) wrong.push(`"${text}" leaves "${name}" by ${out.toFixed(1)} px`);
    }
    boxes.forEach((one, index) => {
      for (const two of boxes.slice(index + 1)) {
        const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
        // A line of text is higher than its letters: only what overlaps by a third of it is seen to.
        const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
        if (across > slack && down > Math.min(one.box.height, two.box.height) / 3) wrong.push(`"${one.text}" and "${two.text}" overlap in "${name}"`);
      }
    });
  }
  return { count, wrong };
}
