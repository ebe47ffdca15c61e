// Uses built sites the way people do, from disk and over http: searches by keyboard, shares an address,
// sorts a table, goes through the presentation, opens the menu of a phone, prints, and reads without
// JavaScript.
//
//     CHROMIUM=/usr/bin/chromium node behaviour.mjs SITE...

import assert from "node:assert/strict";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const sites = process.argv.slice(2).map((site) => path.resolve(site));
if (sites.length === 0) throw new Error("name at least one built site");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
let done = 0;
try {
  for (const site of sites) {
    const server = await serve(site);
    for (const root of [pathToFileURL(site).href, `http://127.0.0.1:${server.address().port}`]) {
      for (const use of [search, searchWords, searchBox, keyboard, zoomed, sort, present, menu, printed, withoutScript, staleness]) {
        await attempt(use, root);
        done += 1;
      }
    }
    server.close();
  }
} finally {
  await browser.close();
}
console.log(`${done} uses of ${sites.length} sites, all well`);

async function attempt(use, root, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: use !== withoutScript, ...options });
  const page = await context.newPage();
  const messages = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  try {
    await use(page, root);
    assert.deepEqual(messages, [], "nothing on the console");
  } catch (error) {
    throw new Error(`${use.name} at ${root}: ${error.message}`);
  } finally {
    await context.close();
  }
}

/** Types a year, filters, shares the address, and follows the first hit, with the keyboard alone. */
async function search(page, root) {
  await page.goto(`${root}/zoeken.html`);
  await page.locator("input[name=q]").focus();
  await page.keyboard.type("2025");
  const rows = page.locator("#gevonden tbody tr");
  const found = await rows.count();
  assert.ok(found > 0, "something is found");
  assert.match(page.url(), /#q=2025$/);
  await page.locator("select[name=toestand]").selectOption("afgesloten");
  assert.ok((await rows.count()) <= found, "a filter never finds more");
  const shared = page.url();
  const other = await page.context().newPage();
  await other.goto(shared);
  assert.equal(await other.locator("#gevonden tbody tr").count(), await rows.count(), "a shared address shows the same");
  await other.close();
  await page.locator("#gevonden tbody a").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/klachten\/2025\/2025-\d+\.html$/);
  assert.match(await page.locator("main").innerText(), /2025-\d+/);
}

/** A short number, a ligature, ij for y, and for who may read it a word of the text. */
async function searchWords(page, root) {
  await page.goto(`${root}/zoeken.html`);
  const rows = page.locator("#gevonden tbody tr");
  const found = async (words) => {
    await page.locator("input[name=q]").fill(words);
    return rows.locator("th").allInnerTexts();
  };
  assert.deepEqual(await found("2025-3"), ["2025-003"], "a short number");
  // A word with "ij" of what may be found here, written with the one letter U+0133, and with y.
  const word = await page.evaluate(() => {
    const index = window.klachtenIndex;
    const texts = index.rows.map((row) => [row.t, row.w, ...row.c.map((at) => index.categories[at])].join(" "));
    return texts.join(" ").toLowerCase().match(/[a-z]*ij[a-z]+/)?.[0];
  });
  if (word) {
    const plain = await found(word);
    assert.ok(plain.length > 0, `${word} is found`);
    for (const other of [word.replace("ij", "\u0133"), word.replace("ij", "y"), word.replace(/[aeou]/, "$&\u0301")]) {
      assert.deepEqual(await found(other), plain, `${other} finds what ${word} finds`);
    }
  }
  const [titled, ofText] = await page.evaluate(() => [window.klachtenIndex.titled, window.klachtenIndex.rows.find((row) => row.w)]);
  assert.equal(Boolean(ofText), titled, "words of a text are for who may read it, and the staff reads not even titles");
  if (ofText) assert.ok((await found(ofText.w.split(" ").at(-1))).includes(ofText.n), "a word of the text");
}

/** From any page: "/" goes to the search box, Enter to what is found. */
async function searchBox(page, root) {
  await page.goto(`${root}/themas/index.html`);
  await page.keyboard.press("/");
  await page.keyboard.type("2025-003");
  await page.keyboard.press("Enter");
  await page.waitForURL(/zoeken\.html#q=2025-003$/);
  assert.equal(await page.locator("#gevonden tbody tr").count(), 1);
}

/** With the tab key alone everything that can be used is reached, and seen to be. */
async function keyboard(page, root) {
  for (const file of ["index.html", "zoeken.html", "maatregelen/index.html"]) {
    await page.goto(`${root}/${file}`);
    const usable = await page.evaluate(() => {
      const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter((node) => node.checkVisibility());
      all.forEach((node, index) => { node.dataset.place = index; });
      return all.length;
    });
    const reached = new Set();
    for (let tab = 0; tab < usable + 2; tab += 1) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const node = document.activeElement, style = getComputedStyle(node);
        return { place: node.dataset.place, seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, what: node.outerHTML.slice(0, 80) };
      });
      if (focus.place === undefined) continue;
      assert.ok(focus.seen, `focus is not seen on ${focus.what}`);
      reached.add(focus.place);
    }
    assert.equal(reached.size, usable, `${file}: ${reached.size} of ${usable} reached`);
  }
}

/** At 400 % of a window of 1280 by 1024 nothing runs off the side, and nothing is lost. */
async function zoomed(page, root) {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(`${root}/klachten/index.html`);
  const first = await page.locator("tbody th a").first().getAttribute("href");
  for (const file of ["index.html", "zoeken.html", "klachten/index.html", `klachten/${first}`]) {
    await page.goto(`${root}/${file}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${file}: ${width} px wide`);
  }
  await page.goto(`${root}/klachten/index.html`);
  assert.ok(await page.locator("thead button").first().isVisible(), "the list still sorts");
}

/** Sorts the list by its first column, both ways. */
async function sort(page, root) {
  await page.goto(`${root}/klachten/index.html`);
  const numbers = () => page.locator("tbody th").allInnerTexts();
  const newest = await numbers();
  const heading = page.locator("thead button").first();
  await heading.focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await numbers(), [...newest].reverse());
  assert.equal(await page.locator("thead th").first().getAttribute("aria-sort"), "ascending");
  await page.keyboard.press("Enter");
  assert.deepEqual(await numbers(), newest);
}

/** Goes through the slides by keyboard, with an overview. The notes are never on the screen of the
    audience: they stand in a window of their own that follows, and on paper. */
async function present(page, root) {
  await page.goto(`${root}/jaren/index.html`);
  await page.locator("a[href*='presentatie/']").last().click();
  const count = await page.locator(".slide").count();
  const at = (slide) => page.waitForFunction((text) => document.querySelector("[data-place]").innerText === text, `${slide} / ${count}`, { timeout: 5000 });
  await at(1);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageDown");
  await at(3);
  await page.keyboard.press("End");
  await at(count);
  await page.keyboard.press("o");
  assert.equal(await page.locator("[data-do=overview]").getAttribute("aria-pressed"), "true");
  await page.locator(".slide").first().click();
  await at(1);
  const unseen = async () => assert.equal(await page.locator(".notes:visible").count(), 0, "no notes on the screen");
  await unseen();
  const [desk] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("n")]);
  const followed = (slide) => desk.waitForURL(new RegExp(`-notities\\.html#dia-${slide}$`));
  await followed(1);
  assert.ok(await desk.locator("#dia-1").isVisible());
  await page.bringToFront();
  await page.keyboard.press("ArrowRight");
  await at(2);
  await followed(2);
  await desk.bringToFront();
  await desk.keyboard.press("PageDown");
  await page.bringToFront();
  await at(3);
  await followed(3);
  await unseen();
  await desk.close();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".notes:visible").count(), count, "notes on paper");
}

/** On a phone the menu opens, holds every page, and closes with Escape. The skip link comes first. */
async function menu(page, root) {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(`${root}/index.html`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  const nav = page.locator("#menu");
  assert.equal(await nav.isVisible(), false);
  await page.locator(".opener").click();
  assert.equal(await nav.isVisible(), true);
  await page.keyboard.press("Escape");
  assert.equal(await nav.isVisible(), false);
}

/** On paper: no navigation, no sideways overflow. */
async function printed(page, root) {
  await page.goto(`${root}/jaren/index.html`);
  const report = await page.locator("a[href*='jaarverslag/']").last().getAttribute("href");
  await page.goto(new URL(report, page.url()).href);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 960 });
  assert.equal(await page.locator("#menu").isVisible(), false);
  assert.equal(await page.locator("main").isVisible(), true);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 680, `${width} wide on paper of 680`);
}

/** Without JavaScript the list is complete and every link of the navigation works. */
async function withoutScript(page, root) {
  await page.goto(`${root}/klachten/index.html`);
  assert.ok((await page.locator("tbody tr").count()) > 0);
  await page.locator("#menu a").nth(1).click();
  assert.ok((await page.locator("h1").innerText()).length > 0);
}

/** A site of more than a day ago says so; one of today does not. */
async function staleness(page, root) {
  await page.clock.setFixedTime(new Date("2040-01-01T12:00:00"));
  await page.goto(`${root}/contact.html`);
  assert.equal(await page.locator(".stale").count(), 1);
  const day = await page.evaluate(() => window.klachtenStand.day);
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await page.goto(`${root}/index.html`);
  assert.equal(await page.locator(".stale").count(), 0);
}
