// Runs hostile texts: a register in which every field of a complaint, a measure and register.yml holds a
// payload, built for staff and officer, opened in Chromium with the pages' security policy on and off,
// from disk and over http. Nothing may run and nothing may be asked for.
//
//     CHROMIUM=/usr/bin/chromium node hostile.mjs KLACHTEN [FOLDER]
//
// KLACHTEN is the program; FOLDER may hold more lists of payloads: .txt with one a line, .json with an
// array of texts. Such lists stay where they are; those of our own stand in vectors.json.

import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const [klachten, lists] = process.argv.slice(2);
if (!klachten) throw new Error("name the program");
const OWN_SCRIPTS = /\/(stand|site|zoekindex|zoeken|presentatie)\.js$/;
// That many payloads stand on one case page. Besides, each has a complaint of its own, for the lists.
const TOGETHER = 40;
const OWN = 1000;
// Of a folder of pages of one kind, other than the case pages, the first few are opened. The pages of
// the rules hold our own words alone.
const OF_A_KIND = 4;
const OUR_OWN = "regels";
const SAFE = new Set(["https:", "http:", "mailto:", "file:", "tel:"]);

const payloads = await read(lists);
const folder = await mkdtemp(path.join(tmpdir(), "vijandig-"));
const faults = [];
let opened = 0;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const register = path.join(folder, "register");
  await writeRegister(register, payloads);
  for (const audience of ["medewerkers", "klachtenfunctionaris"]) {
    const site = path.join(folder, audience);
    execFileSync(klachten, ["build", "-q", "-C", register, "--as-of", "2026-11-22", "--audience", audience, "--out", site], { stdio: "ignore" });
    const pages = choose((await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html")).sort());
    const server = await serve(site);
    const roots = [pathToFileURL(site).href, `http://127.0.0.1:${server.address().port}`];
    // The four ways at once: each has a window of its own, and mostly waits for the browser.
    await Promise.all(roots.flatMap((root) => [false, true].map((bypassCSP) => attack(root, pages, bypassCSP))));
    server.close();
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
for (const fault of faults.slice(0, 50)) console.error(fault);
console.log(`${payloads.length} payloads, ${opened} pages opened, ${faults.length} faults`);
process.exit(faults.length === 0 && opened > 0 ? 0 : 1);

/** The pages that hold payloads, few of each kind. */
function choose(pages) {
  const opened = new Map();
  return pages.filter((page) => {
    const folder = path.dirname(page), number = /\d{4}-(\d+)\.html$/.exec(page);
    if (folder.startsWith("klachten/") && number) return Number(number[1]) < OWN;
    opened.set(folder, (opened.get(folder) ?? 0) + 1);
    if (folder === OUR_OWN) return false;
    return folder === "." || folder === "klachten" || opened.get(folder) <= OF_A_KIND;
  });
}

/** Opens every page, moves and clicks over all of it, and notes whatever runs or leaves. */
async function attack(root, pages, bypassCSP) {
  const context = await browser.newContext({ bypassCSP });
  const page = await context.newPage();
  let name = "";
  const complain = (text) => faults.push(`${name} (${bypassCSP ? "without" : "with"} policy): ${text}`);
  const tools = await context.newCDPSession(page);
  await tools.send("Debugger.enable");
  // What the page itself parses as a script has the address of a page or of no file; the tools' own have none.
  tools.on("Debugger.scriptParsed", ({ url }) => {
    if (url && !OWN_SCRIPTS.test(url) && !url.startsWith("pptr:") && !url.includes("__playwright")) complain(`runs a script of ${url}`);
  });
  await context.addInitScript(() => {
    for (const call of ["alert", "confirm", "prompt", "print", "open"]) globalThis[call] = () => { globalThis.__xss = call; };
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(root)) complain(`asks for ${request.url()}`);
  });
  page.on("dialog", (dialog) => { complain("shows a dialog"); dialog.dismiss(); });
  for (const file of pages) {
    name = `${root.split(":")[0]} ${file}`;
    await page.goto(`${root}/${file}`, { waitUntil: "load" });
    const found = await page.evaluate(provoke, [...SAFE]);
    for (const text of found) complain(text);
    opened += 1;
  }
  await context.close();
}

/** In the page: sends the events that handlers wait for, and looks for what should not be there. */
function provoke(safe) {
  const found = [];
  for (const node of document.querySelectorAll("main, main *")) {
    for (const { name, value } of node.attributes) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc") found.push(`<${node.localName} ${name}>`);
      if (["href", "src", "action", "formaction", "data", "ping", "xlink:href"].includes(name) && !safe.includes(new URL(value, document.baseURI).protocol)) found.push(`${name}=${value.slice(0, 60)}`);
    }
    for (const kind of ["mouseover", "mouseenter", "focus", "blur", "toggle", "load", "error", "begin", "animationstart"]) node.dispatchEvent(new Event(kind));
  }
  if (document.querySelector("main :is(script, iframe, object, embed, base, meta, link, style, math, video, audio, applet, frame)")) found.push("a forbidden element");
  if (globalThis.__xss) found.push(`ran: ${globalThis.__xss}`);
  delete globalThis.__xss;
  return found;
}

async function read(folder) {
  const all = JSON.parse(await readFile(new URL("vectors.json", import.meta.url), "utf8"));
  for (const file of folder ? (await readdir(folder)).sort() : []) {
    const text = await readFile(path.join(folder, file), "utf8");
    if (file.endsWith(".json")) all.push(...JSON.parse(text));
    if (file.endsWith(".txt")) all.push(...text.split("\n").filter((line) => line.trim()));
  }
  return [...new Set(all)];
}

/** A field takes one line without control and invisible characters; longer texts go where text may be long. */
function quoted(text) {
  return JSON.stringify(text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ").replace(/[\ud800-\udfff]/gu, "").slice(0, 1500));
}

async function writeRegister(folder, payloads) {
  const year = (index) => 2020 + (index % 7);
  const names = payloads.slice(0, 60).map((payload, index) => `  n${index}: ${quoted(payload)}\n`).join("");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "register.yml"),
    `organisatie: ${quoted(payloads[0])}\nmeldformulier: ${quoted(payloads[18])}\ncontact: ${quoted(payloads[3])}\n` +
    "procedure:\n  - versie: 1\n    geldig-vanaf: 2020-01-01\n    termijnen: {ontvangstbevestiging: 1 week, uitleg-procedure: 2 weken}\n" +
    `categorieen:\n${names}oorzaken:\n${names}functies:\n${names}publicatie:\n  medewerkers: {onderdruk-onder: 2}\n  klachtenfunctionaris: {tekst: ja, betrokkenen: ja}\n`);
  for (let from = 0; from < payloads.length; from += TOGETHER) {
    const index = from / TOGETHER, some = payloads.slice(from, from + TOGETHER), at = (place) => quoted(some[place % some.length]);
    const number = `${year(index)}-${String(Math.floor(index / 7) + 1).padStart(3, "0")}`, day = `${year(index)}-03-02`, key = `n${index % 60}`;
    const text = some.map((payload) => `${payload.replace(/[\u0000-\u0008\u000b-\u001f]/g, " ")}\n\n[x](${payload.split("\n")[0]})\n\n| a |\n|---|\n| ${payload.split("\n")[0]} |\n`).join("\n\n");
    const agreements = some.map((_, place) => `    - {datum: ${day}, met: ${key}, over: bericht-indiener, afspraak: ${at(place)}}\n`).join("");
    await put(folder, `klachten/${year(index)}/${number}.md`,
      `nummer: ${number}\nonderwerp: ${at(0)}\nontvangen: ${day}\nkanaal: e-mail\ncategorie: ${key}\ndienst: ${at(1)}\nklager: ${at(2)}\n` +
      `gewenste-oplossing: ${at(3)}\naard: incident\naard-toelichting: ${at(4)}\nbehandeling:\n  verantwoordelijke: ${key}\n  betrokkenen: [${key}]\n  afspraken:\n${agreements}` +
      `oorzaak: {soort: ${key}, omschrijving: ${at(0)}}\nvoorstellen: [{oplossing: ${at(1)}, bericht: ${day}}]\nles: ${at(2)}\nbijlagen: [{naam: ${at(3)}}]\n` +
      `afwijkingen: [{regel: S501, reden: ${at(4)}}]\nextern: {instantie: ${at(5)}, datum: ${day}}\n`, text);
    if (index >= OF_A_KIND) continue;
    const measure = `M-${year(index)}-${String(Math.floor(index / 7) + 1).padStart(2, "0")}`;
    await put(folder, `maatregelen/${year(index)}/${measure}.md`,
      `nummer: ${measure}\ntitel: ${at(0)}\nsoort: preventief\naanbevolen-op: ${day}\nin-overleg-met: [${key}]\nmotivering: ${at(1)}\nuitvoerder: ${key}\nbewijs: ${at(2)}\n`, text);
  }
  for (const [index, payload] of payloads.entries()) {
    const number = `${year(index)}-${OWN + Math.floor(index / 7)}`, day = `${year(index)}-04-02`, text = quoted(payload);
    await put(folder, `klachten/${year(index)}/${number}.md`,
      `nummer: ${number}\nonderwerp: ${text}\nontvangen: ${day}\nkanaal: brief\ncategorie: n${index % 60}\nles: ${text}\n`, payload.slice(0, 200));
  }
  await put(folder, "jaarverslagen/2025.md", "jaar: 2025\n", `## Analyse\n${payloads.slice(0, 40).join("\n\n")}`);
}

async function put(folder, name, head, text) {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `---\n${head}---\n${text}\n`);
}
