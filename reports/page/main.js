// What happens when: first showing, selecting, filtering, keys, language, theme, print.

const KEYS = [["j", "page.next"], ["k", "page.previous"], ["/", "page.search"], ["s", "page.copy-stet"],
  ["c", "page.copy-suggestion"], ["h", "page.front"], ["Esc", "page.close"], ["?", "page.keys"]];

function show() {
  if (state.article >= 0) showArticle(state.article);
  else showFront();
  markCurrent();
  updateBar();
}

function updateBar() {
  const at = place.get(state.finding);
  byId("position").textContent = shown.length
    ? t("page.position", { n: at === undefined ? "–" : figure(at + 1), all: figure(shown.length) }) : "";
  byId("previous").disabled = byId("next").disabled = !shown.length;
  const title = state.article >= 0 ? headline(data.articles[state.article]) : t("page.title");
  document.title = `${title} · Copydesk`;
}

// Open a finding, or close the one that is open with -1.
function select(number, focus = true) {
  const before = state.finding;
  const article = number >= 0 ? data.findings[number].place.article : state.article;
  const turned = article !== state.article;
  state.finding = number;
  state.article = article;
  if (turned) {
    show();
  } else {
    redraw(before);
    redraw(number);
    pasteSlip(number);
    updateBar();
  }
  writeAddress(turned);
  const anchor = document.querySelector(`.note[data-finding="${number < 0 ? before : number}"]`);
  if (number < 0) anchor?.focus({ preventScroll: true });
  else if (focus) reveal(number, anchor);
}

function reveal(number, anchor) {
  const line = data.findings[number].place.span[0];
  (lineElements[line - 1] ?? anchor)?.scrollIntoView({ block: "start" });
  byId("slip")?.focus({ preventScroll: true });
  if (turnedRow()) rows.get(state.article).scrollIntoView({ block: "nearest" });
}

function turnedRow() {
  return rows.get(state.article)?.offsetParent;
}

// The next finding that is shown, or the previous one; from the front page, the first.
function step(by) {
  if (!shown.length) return;
  const at = place.get(state.finding);
  if (at !== undefined) {
    const next = at + by;
    if (next >= 0 && next < shown.length) select(shown[next]);
    else say(t("page.last"));
    return;
  }
  const here = state.article >= 0 ? data.articles[state.article].shown : [];
  select(here.length ? here[0] : shown[by > 0 ? 0 : shown.length - 1]);
}

function refilter() {
  filter();
  if (state.finding >= 0 && !place.has(state.finding)) state.finding = -1;
  updateRail();
  show();
  writeAddress();
}

function openAddress() {
  readAddress();
  filter();
  if (state.finding >= 0 && !place.has(state.finding)) {
    [state.severities, state.rule, state.query] = [new Set(SEVERITIES), -1, ""];
    filter();
  }
  updateRail();
  show();
  scrollTo(0, 0);
  if (state.finding >= 0) reveal(state.finding, null);
}

function openFront() {
  [state.article, state.finding] = [-1, -1];
  show();
  scrollTo(0, 0);
  writeAddress(true);
  byId("main").focus({ preventScroll: true });
}

// The fixed words of the page in its language.
function wordAll() {
  document.documentElement.lang = state.language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = t(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset.label));
    if (element.matches("button")) element.title = t(element.dataset.label);
  }
  for (const element of document.querySelectorAll("[data-hint]")) element.placeholder = t(element.dataset.hint);
  byId("edition").textContent = [counted("article", data.articles.length),
    counted("finding", data.findings.length), `Copydesk ${data.version}`].join(" · ");
  byId("keys").querySelector("dl").replaceChildren(...KEYS.flatMap(([key, word]) => [
    el("dt", {}, el("kbd", {}, key)), el("dd", {}, t(word))]));
}

function setLanguage(language) {
  state.language = language;
  remember("language", language);
  wordAll();
  fillFilters();
  fillRail();
  updateRail();
  show();
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  if (theme) remember("theme", theme);
}

function otherTheme() {
  const { theme } = document.documentElement.dataset;
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  return dark ? "light" : "dark";
}

function openKeys() {
  byId("keys").showModal();
}

function openMenu(open) {
  document.body.classList.toggle("menu", open);
  byId("menu").setAttribute("aria-expanded", String(open));
}

function press(selector, word) {
  const found = document.querySelector(`#slip ${selector}`);
  if (found) found.click();
  else say(t(word));
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "Escape") {
    if (typing) byId("main").focus();
    else if (state.finding >= 0) select(-1);
    openMenu(false);
    return;
  }
  if (typing) return;
  const actions = {
    j: () => step(1), k: () => step(-1), h: openFront, "?": openKeys,
    "/": () => { openMenu(true); byId("query").focus(); byId("query").select(); },
    s: () => press("[data-copy=stet]", "page.hint"), c: () => press("[data-copy=suggestion]", "page.hint"),
  };
  const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
  if (!action) return;
  event.preventDefault();
  action();
}

// On paper every finding of the article is pasted in full under its line.
function beforePrint() {
  if (state.article < 0) return;
  byId("slip")?.remove();
  const article = data.articles[state.article];
  for (const number of [...article.shown].reverse()) {
    const made = slip(number);
    made.removeAttribute("id");
    made.classList.add("printed");
    lineElements[data.findings[number].place.span[0] - 1]?.after(made);
  }
}

function afterPrint() {
  for (const made of document.querySelectorAll(".printed")) made.remove();
  if (state.finding >= 0) pasteSlip(state.finding);
}

function listen() {
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", openAddress);
  addEventListener("beforeprint", beforePrint);
  addEventListener("afterprint", afterPrint);
  byId("main").addEventListener("click", (event) => {
    const found = event.target.closest("mark[data-finding], .note");
    if (!found || getSelection().toString()) return;
    const number = Number(found.dataset.finding);
    select(number === state.finding && found.matches(".note") ? -1 : number);
  });
  byId("articles").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openArticle(Number(link.dataset.article));
  });
  byId("skip").addEventListener("click", (event) => { event.preventDefault(); byId("main").focus(); });
  byId("nameplate").addEventListener("click", (event) => { event.preventDefault(); openFront(); });
  byId("menu").addEventListener("click", () => { openMenu(!document.body.classList.contains("menu")); });
  byId("previous").addEventListener("click", () => { step(-1); });
  byId("next").addEventListener("click", () => { step(1); });
  byId("help").addEventListener("click", openKeys);
  byId("theme").addEventListener("click", () => { setTheme(otherTheme()); });
  byId("language").addEventListener("click", () => { setLanguage(state.language === "id" ? "en" : "id"); });
  byId("query").addEventListener("input", () => { state.query = byId("query").value; refilter(); });
  byId("rule").addEventListener("change", () => { state.rule = Number(byId("rule").value); refilter(); });
  byId("reset").addEventListener("click", () => {
    [state.severities, state.rule, state.query] = [new Set(SEVERITIES), -1, ""];
    refilter();
    byId("query").focus();
  });
}

function openArticle(number) {
  [state.article, state.finding] = [number, -1];
  openMenu(false);
  show();
  scrollTo(0, 0);
  writeAddress(true);
  byId("main").focus({ preventScroll: true });
}

function start() {
  const language = remember("language");
  if (data.words[language]) state.language = language;
  setTheme(remember("theme"));
  filter();
  wordAll();
  fillFilters();
  fillRail();
  listen();
  if (location.hash.length > 1) {
    openAddress();
  } else {
    const dirty = data.articles.filter((article) => article.findings.length);
    if (dirty.length === 1 && !data.problems.length) state.article = data.articles.indexOf(dirty[0]);
    updateRail();
    show();
  }
}

start();
