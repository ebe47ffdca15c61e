// Asks every second whether the site was made anew, and then shows the new page.
(() => {
  let seen;
  window.klachtenVersion = (version) => {
    if (seen !== undefined && version !== seen) location.reload();
    seen = version;
  };
  setInterval(() => {
    const script = document.createElement("script");
    script.src = "/--klachten/version.js?" + Date.now();
    script.onload = script.onerror = () => script.remove();
    document.head.append(script);
  }, 1000);
})();
