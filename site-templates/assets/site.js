// Small services to every page; each page is complete without them.
// Classic script, no modules and no requests: the site also opens from a file share.
(function () {
  "use strict";
  var stand = window.klachtenStand || { texts: {} };
  document.documentElement.classList.add("js");

  // The day of the state, and a warning when it is more than a day old.
  function showState() {
    var place = document.querySelector("[data-stand]");
    if (place && stand.text) { place.textContent = stand.text; }
    var day = Date.parse(stand.day + "T00:00:00");
    if (!isFinite(day) || Date.now() - day < 2 * 86400000) { return; }
    var warning = document.createElement("p");
    warning.className = "stale";
    warning.setAttribute("role", "status");
    warning.textContent = stand.texts.stale;
    var page = document.querySelector(".page") || document.body;
    page.insertBefore(warning, page.children[1] || null);
  }

  // Tables that sort by their headings.
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  function key(row, index) {
    var cell = row.cells[index];
    return cell.getAttribute("data-sort") || cell.textContent.trim();
  }
  function sortBy(table, index, heading) {
    var down = heading.getAttribute("aria-sort") === "ascending";
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    rows.sort(function (a, b) { return (down ? -1 : 1) * collator.compare(key(a, index), key(b, index)); });
    table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
  }
  function makeSortable(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (heading, index) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = heading.textContent;
      heading.textContent = "";
      heading.appendChild(button);
      button.addEventListener("click", function () { sortBy(table, index, heading); });
    });
  }

  // The search box of every page leads to the search page; "/" goes to the box.
  function showSearchBox() {
    var own = document.querySelector("#zoekvorm input"), box = document.querySelector(".find");
    if (box && !own) {
      box.hidden = false;
      box.addEventListener("submit", function (event) {
        event.preventDefault();
        location.href = document.body.dataset.root + "zoeken.html#q=" + encodeURIComponent(box.elements[0].value);
      });
    }
    document.addEventListener("keydown", function (event) {
      var field = own || (box && box.elements[0]);
      if (event.key !== "/" || !field || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { return; }
      event.preventDefault();
      field.focus();
    });
  }

  showState();
  showSearchBox();
  document.querySelectorAll("table[data-sortable]").forEach(makeSortable);
}());

// The number of a record and a day are read in one piece, and so stay on one line.
(function () {
  "use strict";
  var piece = /\b(?:M-)?\d{4}-\d{2,4}\b|\b\d{1,2} [A-Za-z]{3,9} \d{4}\b/g;
  var walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), nodes = [], node;
  while ((node = walk.nextNode())) {
    piece.lastIndex = 0;
    if (piece.test(node.data) && !node.parentElement.closest("svg, pre, code, script, style")) { nodes.push(node); }
  }
  nodes.forEach(function (node) {
    var text = node.data, from = 0, parts = document.createDocumentFragment();
    if (node.parentElement.childNodes.length === 1 && text.trim().replace(piece, "") === "") { node.parentElement.classList.add("piece"); return; }
    text.replace(piece, function (found, at) {
      var span = document.createElement("span");
      span.className = "piece";
      span.textContent = found;
      parts.append(text.slice(from, at), span);
      from = at + found.length;
      return found;
    });
    parts.append(text.slice(from));
    node.replaceWith(parts);
  });
}());
