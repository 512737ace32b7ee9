// The front page: how the run went, what there is most of, what could not be checked.

function showFront() {
  lineElements = [];
  const dirty = data.articles.filter((article) => article.shown.length);
  const all = counted("article", data.articles.length);
  const lead = shown.length
    ? t("page.lead", { findings: counted("finding", shown.length), some: figure(dirty.length), articles: all })
    : filtered() && data.findings.length ? t("page.nothing") : t("page.lead-clean", { articles: all });
  byId("main").replaceChildren(el("div", { class: "front" },
    el("h2", { class: "lead" }, lead),
    shown.length ? bigFigures() : "",
    shown.length ? el("p", { class: "start" }, button(t("page.start"), { class: "tool", onclick: () => { step(1); } }), " ",
      el("span", {}, t("page.hint"))) : "",
    problemBox(),
    shown.length ? el("div", { class: "columns" }, ruleTable(), mostTable(dirty)) : "",
    silencedBox()));
}

function bigFigures() {
  const counts = tally(shown);
  return el("ul", { class: "figures" }, ...SEVERITIES.map((name, index) => {
    const words = counted(name, counts[index]);
    const number = figure(counts[index]);
    return el("li", { class: name }, el("strong", {}, number), " ", words.replace(number, "").trim());
  }));
}

function problemBox() {
  if (!data.problems.length) return "";
  return el("section", { class: "problems" },
    el("h3", {}, t("problems")),
    el("ul", {}, ...data.problems.map((problem) => el("li", {},
      el("code", {}, [problem.path, problem.line, problem.column].filter(Boolean).join(":")), " ", problem.message))));
}

// What marks in the articles silence, with the reasons that they give.
function silencedBox() {
  if (!data.silenced.length) return "";
  const rows = () => data.silenced.map((one) => el("li", {},
    el("span", { class: "rule" }, one.rule), ` “${one.text}”`,
    one.reason ? el("em", {}, ` – ${one.reason}`) : "",
    el("span", { class: "path" }, ` ${one.path}:${one.line}`)));
  const list = el("ul");
  const box = el("details", { class: "silenced", ontoggle: () => { if (!list.firstChild) list.append(...rows()); } },
    el("summary", {}, counted("page.silenced", data.silenced.length)), list);
  return box;
}

function ruleTable() {
  const counts = new Map();
  for (const number of shown) {
    const finding = data.findings[number];
    const row = counts.get(finding.rule) ?? [0, finding.severity];
    row[0] += 1;
    if (SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(row[1])) row[1] = finding.severity;
    counts.set(finding.rule, row);
  }
  const rows = [...counts].sort((a, b) => b[1][0] - a[1][0] || a[0] - b[0]);
  const most = rows[0][1][0];
  return el("section", {}, el("h3", {}, t("page.by-rule")), el("table", {}, el("tbody", {},
    ...rows.map(([rule, [count, severity]]) => el("tr", {},
      el("th", { scope: "row" }, button(data.rules[rule].name, { class: "plain", onclick: () => { state.rule = rule; refilter(); } })),
      el("td", { class: "bar" }, bar(count / most, severity)),
      el("td", { class: "amount" }, figure(count)))))));
}

function bar(share, severity) {
  const made = el("span", { class: severity });
  made.style.width = `${Math.max(share * 100, 2)}%`;
  return made;
}

function mostTable(dirty) {
  const rows = [...dirty].sort((a, b) => b.shown.length - a.shown.length).slice(0, 12);
  return el("section", {}, el("h3", {}, t("page.most")), el("table", {}, el("tbody", {},
    ...rows.map((article) => el("tr", {},
      el("th", { scope: "row" }, el("a", { href: address({ article: data.articles.indexOf(article), finding: -1 }) }, headline(article)),
        el("span", { class: "path" }, article.path)),
      el("td", { class: "counts" }, ...countMarks(tally(article.shown))))))));
}
