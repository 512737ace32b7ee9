// The list of articles on the left, with the filters above it.

const rows = new Map(); // article → its element
const FIRST = 200; // rows made at once; the rest follows while the page is idle

function fillRail() {
  rows.clear();
  const list = byId("articles");
  list.replaceChildren();
  const all = [...data.articles.keys()];
  addRows(list, all.filter((number) => data.articles[number].findings.length), 0, FIRST);
  const clean = all.filter((number) => !data.articles[number].findings.length);
  const details = byId("clean");
  details.hidden = !clean.length;
  details.querySelector("summary").textContent = counted("page.clean", clean.length);
  const fill = () => details.open && details.querySelector("ul").replaceChildren(
    ...clean.map((number) => el("li", {}, data.articles[number].path)));
  details.ontoggle = fill;
  fill();
}

function addRows(list, articles, from, many) {
  const part = articles.slice(from, from + many);
  list.append(...part.map((number) => {
    const row = articleRow(number);
    rows.set(number, row);
    updateRow(number);
    return row;
  }));
  if (from + many < articles.length) {
    const more = () => list.isConnected && !rows.has(articles[from + many])
      && addRows(list, articles, from + many, 500);
    (window.requestIdleCallback ?? setTimeout)(more);
  }
}

function articleRow(number) {
  const { path } = data.articles[number];
  return el("li", {}, el("a", { href: `#${new URLSearchParams({ article: path })}`, "data-article": number },
    el("span", { class: "name" }, headline(data.articles[number])),
    el("span", { class: "folder" }, path),
    el("span", { class: "counts" })));
}

function updateRow(number) {
  const row = rows.get(number);
  const article = data.articles[number];
  row.hidden = !article.shown.length;
  const counts = tally(article.shown);
  if (row.dataset.counts !== String(counts)) {
    row.dataset.counts = String(counts);
    row.querySelector(".counts").replaceChildren(...countMarks(counts));
  }
  if (number === state.article) row.firstChild.setAttribute("aria-current", "page");
}

function markCurrent() {
  byId("articles").querySelector("[aria-current]")?.removeAttribute("aria-current");
  rows.get(state.article)?.firstChild.setAttribute("aria-current", "page");
}

// The counts as coloured figures, read aloud with their words.
function countMarks(counts) {
  return counts.flatMap((count, index) => count ? [el("span", { class: SEVERITIES[index] },
    el("span", { "aria-hidden": "true" }, figure(count)),
    el("span", { class: "hidden" }, `${counted(SEVERITIES[index], count)} `))] : []);
}

function fillFilters() {
  const all = tally(data.findings.keys());
  byId("severities").replaceChildren(...SEVERITIES.map((name, index) => button(counted(name, all[index]), {
    class: `chip ${name}`, "data-severity": name, "aria-pressed": String(state.severities.has(name)),
    onclick: () => { toggleSeverity(name); },
  })));
  const counts = data.rules.map(() => 0);
  for (const finding of data.findings) counts[finding.rule] += 1;
  byId("rule").replaceChildren(
    el("option", { value: "-1" }, t("page.all-rules")),
    ...data.rules.map((rule, number) => el("option", { value: number }, `${rule.name} (${figure(counts[number])})`)));
}

function toggleSeverity(name) {
  const next = new Set(state.severities);
  if (!next.delete(name)) next.add(name);
  state.severities = new Set(SEVERITIES.filter((one) => next.has(one)));
  refilter();
}

// After the filters have changed.
function updateRail() {
  for (const number of rows.keys()) updateRow(number);
  for (const chip of byId("severities").children) {
    chip.setAttribute("aria-pressed", String(state.severities.has(chip.dataset.severity)));
  }
  byId("rule").value = String(state.rule);
  if (byId("query").value !== state.query) byId("query").value = state.query;
  const articles = data.articles.filter((article) => article.shown.length).length;
  byId("count").textContent = shown.length || !data.findings.length
    ? t("page.result", { findings: counted("finding", shown.length), articles: counted("article", articles) })
    : t("page.nothing");
  byId("reset").hidden = !filtered();
}
