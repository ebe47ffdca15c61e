// What the guide says of editors, tried with the language server that they run: node editors.mjs REGISTER
//
// The schema that register.yml names is found beside it, marks a wrong word, offers the right ones; and the files of complaints
// are left alone, so that `check` must judge those.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const PATIENCE = 20_000;
const SETTINGS = { yaml: { validate: true, completion: true, schemaStore: { enable: false } } };

/** A language server over its standard input and output. */
class Server {
  #buffer = Buffer.alloc(0);
  #asked = 0;
  #waiting = new Map();

  constructor() {
    const own = path.dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json"));
    this.process = spawn(process.execPath, [path.join(own, "bin/yaml-language-server"), "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.process.stdout.on("data", (data) => this.#take(data));
  }

  /** What comes in, cut into messages. */
  #take(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (let end; (end = this.#buffer.indexOf("\r\n\r\n")) >= 0; ) {
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, end))[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.#buffer.subarray(end + 4, end + 4 + length));
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#hear(message);
    }
  }

  #hear({ id, method, params, result }) {
    if (method === "textDocument/publishDiagnostics") {
      this.#waiting.get(params.uri)?.(params.diagnostics);
    } else if (method && id !== undefined) {
      const settings = (params.items ?? []).map(({ section }) => SETTINGS[section] ?? null);
      this.#send({ id, result: method === "workspace/configuration" ? settings : null });
    } else {
      this.#waiting.get(id)?.(result);
    }
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #until(key) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(key, resolve);
      setTimeout(() => reject(new Error(`no answer about ${key}`)), PATIENCE).unref();
    });
  }

  ask(method, params) {
    this.#asked += 1;
    this.#send({ id: this.#asked, method, params });
    return this.#until(this.#asked);
  }

  tell(method, params) {
    this.#send({ method, params });
  }

  /** What is marked in a file that is opened with this text. */
  marks(uri, languageId, text) {
    this.tell("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    return this.#until(uri);
  }
}

const register = path.resolve(process.argv[2]);
const at = (name) => pathToFileURL(path.join(register, name)).href;
const settings = await readFile(path.join(register, "register.yml"), "utf8");
const server = new Server();
await server.ask("initialize", {
  processId: process.pid,
  rootUri: at(""),
  capabilities: {},
  workspaceFolders: [{ uri: at(""), name: "register" }],
});
server.tell("initialized", {});
server.tell("workspace/didChangeConfiguration", { settings: SETTINGS });

assert.deepEqual(await server.marks(at("register.yml"), "yaml", settings), [], "a new register is sound");
const wrong = settings.replace(/^ondertekening: uit/m, "ondertekening: soms").replace(/^taal:/m, "tael:");
assert.notEqual(wrong, settings);
const lines = wrong.split("\n");
const marked = (await server.marks(at("wrong.yml"), "yaml", wrong)).map(({ range, source }) => {
  assert.match(source, /^yaml-schema: /);
  return lines[range.start.line];
});
for (const line of ["ondertekening: soms", "tael: "]) {
  assert(marked.some((one) => one.startsWith(line)), `${line} is not marked: ${marked.join(" | ")}`);
}
const row = settings.split("\n").findIndex((line) => line.startsWith("ondertekening:"));
const offered = await server.ask("textDocument/completion", {
  textDocument: { uri: at("register.yml") },
  position: { line: row, character: "ondertekening: ".length },
});
const words = offered.items.map(({ label }) => label);
for (const word of ["uit", "waarschuw", "verplicht"]) assert(words.includes(word), `${word}: ${words}`);

// The extension hands over YAML only. Handed a complaint as what it is, the server says nothing of it.
const complaint = "---\nnummer: 2026-001\nkanaal: duif\n---\n\n## Klacht\n";
const silent = server.marks(at("klachten/2026/2026-001.md"), "markdown", complaint).catch(() => []);
const soon = new Promise((resolve) => setTimeout(() => resolve([]), 2000));
const about = (await Promise.race([silent, soon])).filter(({ source }) => /schema/.test(source));
assert.deepEqual(about, [], "the guide says that nobody looks into complaints while they are typed");
console.log("register.yml is judged and completed by its schema, a complaint is not");
process.exit();
