// Search with filters over the index that came with the page. The state stands in the address, after
// the #, so that it can be shared and also works from a file share.
(function () {
  "use strict";
  var index = window.klachtenIndex, stand = window.klachtenStand;
  var form = document.getElementById("zoekvorm"), box = document.getElementById("gevonden");
  var count = document.getElementById("aantal"), body = box && box.querySelector("tbody");
  var MOST = 200;
  if (!index || !form) { return; }

  // Without accents, and with the letters of a ligature apart.
  var APART = { "æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "ł": "l", "đ": "d" };
  function plain(text) {
    return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[æœßøłđ]/g, function (letter) { return APART[letter]; });
  }
  // The Dutch "ij" is also written "y".
  function withY(text) { return text.replace(/ij/g, "y"); }
  // "2026-3" is how people say 2026-003.
  function whole(word) { return word.replace(/^(\d{4})-(\d{1,2})$/, function (_, year, number) { return year + "-" + ("00" + number).slice(-3); }); }
  var haystack = index.rows.map(function (row) {
    var names = row.c.map(function (c) { return index.categories[c]; }).concat(row.o.map(function (o) { return index.causes[o]; }));
    var text = plain([row.n, row.t, row.d, index.states[row.s], row.w || ""].concat(names).join(" "));
    return { text: text, withY: withY(text) };
  });
  function holds(row, position, word) {
    return row.n === whole(word) || haystack[position].text.indexOf(word) >= 0 || haystack[position].withY.indexOf(withY(word)) >= 0;
  }

  function matches(row, position, asked) {
    return asked.words.every(function (word) { return holds(row, position, word); }) &&
      (!asked.jaar || row.n.slice(0, 4) === asked.jaar) &&
      (!asked.toestand || index.stateKeys[row.s] === asked.toestand || (asked.toestand === "open" && index.stateKeys[row.s] !== "afgesloten")) &&
      (!asked.categorie || row.c.some(function (c) { return index.categoryKeys[c] === asked.categorie; })) &&
      (!asked.oorzaak || row.o.some(function (o) { return index.causeKeys[o] === asked.oorzaak; })) &&
      (!asked["over-tijd"] || row.l === 1) && (!asked.bijna || row.l === 2);
  }
  function cell(row, tag, text, href) {
    var made = document.createElement(tag);
    if (tag === "th") { made.scope = "row"; }
    if (href) {
      var link = document.createElement("a");
      link.href = href;
      link.textContent = text;
      made.appendChild(link);
    } else { made.textContent = text; }
    row.appendChild(made);
    return made;
  }
  function show(row) {
    var line = document.createElement("tr");
    cell(line, "th", row.n, "klachten/" + row.n.slice(0, 4) + "/" + row.n + ".html").className = "piece";
    var day = cell(line, "td", row.d);
    day.className = "piece";
    day.setAttribute("data-sort", row.r);
    if (index.titled) { cell(line, "td", row.t); }
    cell(line, "td", row.c.map(function (c) { return index.categories[c]; }).join(", "));
    var state = cell(line, "td", ""), badge = document.createElement("span");
    badge.className = "status " + (["", "late", "soon"][row.l] || (index.stateKeys[row.s] === "afgesloten" ? "done" : "open"));
    badge.textContent = index.states[row.s] + ["", ", " + stand.texts.overdue, ", " + stand.texts.soon][row.l];
    state.appendChild(badge);
    return line;
  }
  function search(asked) {
    asked.words = plain(asked.q || "").split(/\s+/).filter(Boolean);
    var found = index.rows.filter(function (row, position) { return matches(row, position, asked); });
    body.replaceChildren.apply(body, found.slice(0, MOST).map(show));
    box.hidden = found.length === 0;
    count.textContent = (found.length === 1 ? stand.texts.foundOne : stand.texts.found.replace("{n}", found.length)) +
      (found.length > MOST ? " " + stand.texts.first.replace("{n}", MOST) : "");
  }
  function asked() {
    var values = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (field.name && (field.type !== "checkbox" || field.checked)) { values[field.name] = field.value; }
    });
    return values;
  }
  function fromAddress() {
    var values = new URLSearchParams(location.hash.slice(1));
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name) { return; }
      if (field.type === "checkbox") { field.checked = values.has(field.name); } else { field.value = values.get(field.name) || ""; }
    });
    search(asked());
  }
  function toAddress() {
    var values = asked(), address = new URLSearchParams();
    Object.keys(values).forEach(function (name) { if (values[name] && name !== "words") { address.set(name, values[name]); } });
    if (location.hash.slice(1) !== address.toString()) { location.replace("#" + address.toString()); }
    search(values);
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", toAddress);
  form.addEventListener("reset", function () { setTimeout(toAddress); });
  window.addEventListener("hashchange", fromAddress);
  fromAddress();
}());
