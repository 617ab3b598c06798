// What a person does on the page, and what the page makes of it, a line each.
const told = [];
const shown = () => [...document.querySelectorAll("details.claim")].filter((one) => !one.hidden).map((one) => one.id).join(" ");
const at = () => document.activeElement.closest("details.claim")?.id ?? "nowhere";
const press = (key) => document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const tick = (name, value) => document.querySelector(`input[name=${name}][value=${value}]`).click();
const tell = (what, answer) => told.push(`${what}: ${answer}`);

press("j");
tell("j", at());
press("j");
tell("j again", at());
press("k");
tell("k", at());
press("j");
document.activeElement.click(); // what Enter does to a summary
tell("opened", document.getElementById("c2").open);
document.getElementById("keys").click();
press("j");
tell("j with keys off", at());
tick("status", "unmatched");
tell("without unmatched", `${shown()}, ${document.getElementById("shown").textContent}`);
tick("relation", "supports");
tell("without supports", shown());
tick("relation", "supports");
document.getElementById("close").click();
document.querySelector("a.said.conflicting").click();
setTimeout(() => {
  tell("followed", `${at()} ${location.hash} ${document.getElementById("c1").open}`);
  tell("width", document.documentElement.scrollWidth <= innerWidth);
  document.body.replaceChildren(Object.assign(document.createElement("pre"), { textContent: told.join("\n") }));
}, 500);
