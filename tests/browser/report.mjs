// The owners' report of the example stays what can be read: at most six printed sheets, no longer on a
// phone than eight thousand pixels, and no wider than it.
//
//     CHROMIUM=/usr/bin/chromium node report.mjs OWNERS-SITE

import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const SHEETS = 6;
const PHONE = 8000;

const [site] = process.argv.slice(2);
if (!site) throw new Error("name the owners' site");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
  ],
});
const complaints = [];
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(pathToFileURL(path.resolve(site, "jaarverslag/2026.html")).href);
  const { scrollHeight, scrollWidth } = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return { scrollHeight, scrollWidth };
  });
  if (scrollHeight > PHONE) complaints.push(`${scrollHeight} px on a phone, at most ${PHONE}`);
  if (scrollWidth > 390) complaints.push(`${scrollWidth} px wide on a phone`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
  if (sheets < 1 || sheets > SHEETS) complaints.push(`${sheets} printed sheets, at most ${SHEETS}`);
  console.log(`${sheets} sheets, ${scrollHeight} px on a phone`);
} finally {
  await browser.close();
}
for (const line of complaints) console.error(line);
process.exit(complaints.length === 0 ? 0 : 1);
