"use strict";
(() => {
  const claims = [...document.querySelectorAll("details.claim")];
  const filters = document.getElementById("filters");
  const keys = document.getElementById("keys");
  const shown = document.getElementById("shown");
  const ticked = (name) =>
    new Set([...filters.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));
  const visible = () => claims.filter((claim) => !claim.hidden);

  function filter() {
    const statuses = ticked("status");
    const relations = ticked("relation");
    const every = !filters.querySelector("input[name=relation]:not(:checked)");
    for (const claim of claims) {
      const reports = [...claim.querySelectorAll(".evidence")];
      for (const one of reports) one.hidden = !relations.has(one.dataset.relation);
      claim.hidden = !statuses.has(claim.dataset.status) || !(every || reports.some((one) => !one.hidden));
      for (const said of document.querySelectorAll(`a.said[href="#${claim.id}"]`)) {
        said.classList.toggle("off", claim.hidden);
      }
    }
    shown.textContent = `${visible().length} of ${claims.length} claims shown`;
  }

  function go(step) {
    const list = visible();
    const here = list.findIndex((claim) => claim.contains(document.activeElement));
    const next = list[here < 0 ? (step > 0 ? 0 : list.length - 1) : here + step];
    if (next) {
      next.firstElementChild.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  function reveal() {
    const asked = document.getElementById(location.hash.slice(1));
    if (!asked || !asked.matches("details.claim")) return;
    asked.hidden = false;
    asked.open = true;
    setTimeout(() => asked.firstElementChild.focus()); // after the browser has gone there, which takes the focus
  }

  const openAll = (open) => visible().forEach((claim) => (claim.open = open));
  document.getElementById("open").addEventListener("click", () => openAll(true));
  document.getElementById("close").addEventListener("click", () => openAll(false));
  filters.addEventListener("change", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) reveal();
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.matches?.("textarea, input:not([type=checkbox])")) return;
    if (!keys.checked || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(-1);
  });
  addEventListener("hashchange", reveal);
  filters.hidden = false;
  filter();
  reveal();
})();
