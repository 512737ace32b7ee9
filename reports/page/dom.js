// Builds elements. Text is always set as text: nothing is ever parsed as HTML.

const byId = (id) => document.getElementById(id);

// el("a", {href, class, onclick}, "text", child): nothing is added for null or "".
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

// A button with an accessible name that may say more than its text.
function button(text, attributes) {
  return el("button", { type: "button", ...attributes }, text);
}

function say(text) {
  byId("said").textContent = text;
}

// The clipboard is closed to some file: pages; selecting and copying by hand works there.
async function copy(text, source) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", { class: "hidden", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    source?.focus();
  }
  say(t("page.copied"));
  if (!source) return;
  source.textContent = t("page.copied");
  setTimeout(() => { source.textContent = t("page.copy"); }, 1500);
}

// What is remembered between visits; file: pages may forbid it.
function remember(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(`copydesk-${name}`);
    localStorage.setItem(`copydesk-${name}`, value);
  } catch { /* then it is not remembered */ }
  return null;
}
