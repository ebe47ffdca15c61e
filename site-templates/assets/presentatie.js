// The presentation: keyboard, buttons, an overview, and the presenter's notes in a window of their
// own, which follows the slides. Without it the slides simply scroll, and the notes are a page.
(function () {
  "use strict";
  var root = document.documentElement, slides = Array.prototype.slice.call(document.querySelectorAll(".slide"));
  var place = document.querySelector("[data-place]"), here = 0, moving = 0, desk = null;
  var keys = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 };

  // In the presenter's window the keys move the slides in the other one.
  if (!slides.length) {
    document.addEventListener("keydown", function (event) {
      if (!window.opener || !keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) { return; }
      window.opener.postMessage({ move: keys[event.key] }, "*");
      event.preventDefault();
    });
    return;
  }
  var notes = document.querySelector("[data-do=notes]");
  window.addEventListener("message", function (event) {
    if (desk && event.source === desk && Math.abs(event.data.move) === 1) { go(here + event.data.move); }
  });

  // While the deck moves by itself, what passes by is not where the presenter is.
  function go(to) {
    to = Math.max(0, Math.min(slides.length - 1, to));
    var far = Math.abs(to - here) > 1;
    here = to;
    moving = Date.now() + 800;
    slides[here].scrollIntoView({ behavior: far ? "instant" : "auto" });
    tell();
  }
  function tell() {
    place.textContent = (here + 1) + " / " + slides.length;
    if (location.hash !== "#dia-" + (here + 1)) { location.replace("#dia-" + (here + 1)); }
    follow();
  }
  // A window may be sent to another place whoever made its page, also from disk.
  function follow() {
    if (desk && !desk.closed) { desk.location.replace(notes.href + "#dia-" + (here + 1)); }
  }
  function toggle(name, button) {
    var on = root.classList.toggle(name);
    button.setAttribute("aria-pressed", on ? "true" : "false");
    if (!on) { go(here); }
  }
  var act = {
    next: function () { go(here + 1); },
    previous: function () { go(here - 1); },
    overview: function (button) { toggle("overview", button); },
    notes: function () { desk = window.open(notes.href + "#dia-" + (here + 1), "notities", "popup,width=720,height=640"); }
  };
  document.querySelectorAll("[data-do]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function (event) { event.preventDefault(); act[button.getAttribute("data-do")](button); });
  });
  function press(name) { document.querySelector("[data-do=" + name + "]").click(); }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    var inControl = /^(BUTTON|A|SUMMARY)$/.test(document.activeElement.tagName);
    if (keys[event.key] && !(event.key === " " && inControl)) { go(here + keys[event.key]); }
    else if (event.key === "Home") { go(0); }
    else if (event.key === "End") { go(slides.length - 1); }
    else if (event.key === "o") { press("overview"); }
    else if (event.key === "n") { press("notes"); }
    else { return; }
    event.preventDefault();
  });
  slides.forEach(function (slide, index) {
    slide.addEventListener("click", function () {
      if (root.classList.contains("overview")) { here = index; press("overview"); }
    });
  });
  var watch = new IntersectionObserver(function (seen) {
    if (root.classList.contains("overview") || Date.now() < moving) { return; }
    seen.forEach(function (entry) { if (entry.isIntersecting) { here = slides.indexOf(entry.target); place.textContent = (here + 1) + " / " + slides.length; follow(); } });
  }, { threshold: 0.55 });
  slides.forEach(function (slide) { watch.observe(slide); });
  var asked = /^#dia-(\d+)$/.exec(location.hash);
  go(asked ? Number(asked[1]) - 1 : 0);
}());
