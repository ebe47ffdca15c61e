// Asks every second whether the site was made anew, and then shows the new page.
(() => {
  // Beside this script, under the secret address of the site.
  const address = new URL("version.js", document.currentScript.src).href;
  const shown = Number(document.currentScript.dataset.version);
  window.klachtenVersion = (version) => {
    if (version !== shown) location.reload();
  };
  setInterval(() => {
    const script = document.createElement("script");
    script.src = address + "?" + Date.now();
    script.onload = script.onerror = () => script.remove();
    document.head.append(script);
  }, 1000);
})();
