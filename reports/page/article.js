// An article as its text with line numbers, marks in it and notes in its margin.

let lineElements = [];

function showArticle(number) {
  const article = data.articles[number];
  const lines = linesOf(article);
  const long = lines.length > 400 ? " long" : "";
  const text = el("div", { class: `text${long}`, role: "region", "aria-label": t("page.text"), translate: "no" });
  lineElements = [];
  if (article.text === null) {
    text.append(el("p", { class: "too-long" }, t("page.too-long")),
      ...article.shown.map((one) => el("div", { class: "line" }, el("div", { class: "notes" }, note(one)))));
  } else {
    lineElements = lines.map((_, index) => el("div", { class: "line", id: `line-${index + 1}` }));
    lineElements.forEach((_, index) => fillLine(article, index + 1));
    text.append(...lineElements);
  }
  byId("main").replaceChildren(el("article", {}, articleHead(article), text));
  if (state.finding >= 0) pasteSlip(state.finding);
}

function articleHead(article) {
  const counts = tally(article.shown);
  const words = SEVERITIES.flatMap((name, index) => counts[index]
    ? [el("span", { class: name }, counted(name, counts[index]))] : []);
  return el("header", { class: "head" },
    el("p", { class: "path" }, article.path),
    el("h2", {}, headline(article)),
    el("p", { class: "tally" }, ...words));
}

// The article's own headline where its format says one, else its first line with words.
function headline(article) {
  const head = (article.text ?? "").slice(0, 4000).split("\n", 60);
  const field = head[0]?.trim() === "---"
    && head.map((line) => /^title:\s*(.+)$/i.exec(line)?.[1]).find(Boolean);
  const tag = /<(h1|title)\b[^<>]{0,200}>([^<]{1,300})</i.exec(head.join(" "))?.[2];
  const first = head.find((line) => /[\p{L}\p{N}]/u.test(line) && !/^\s*</.test(line));
  const found = field || tag || first || article.path.slice(article.path.lastIndexOf("/") + 1);
  const plain = found.replace(/^[#\s"'“]+|["'”\s]+$/g, "").trim();
  return plain.length > 140 ? `${plain.slice(0, 140).replace(/\s\S*$/, "")} …` : plain;
}

function fillLine(article, line) {
  const text = linesOf(article)[line - 1];
  const own = article.shown.filter((number) => data.findings[number].place.span[0] === line);
  const parts = [el("span", { class: "number" }, String(line)),
    el("div", { class: "words" }, ...marked(article, line, text))];
  if (own.length) parts.push(el("div", { class: "notes" }, ...own.map(note)));
  const element = lineElements[line - 1];
  element.className = `line${own.length ? " found" : ""}${text.trim() ? "" : " empty"}`;
  element.replaceChildren(...parts);
}

// The stretches of one line that findings mark, and the second places of the selected one.
function stretches(article, line, length) {
  const found = [];
  const add = (at, name, number) => {
    const [first, column, last, end] = at.span;
    if (first > line || last < line) return;
    const from = first === line ? column - 1 : 0;
    const to = Math.max(last === line ? end - 1 : length, first === line ? from + 1 : 0);
    found.push({ from, to: Math.min(to, length), name, number });
  };
  for (const number of article.shown) {
    const finding = data.findings[number];
    add(finding.place, finding.severity, number);
  }
  if (state.finding >= 0) {
    const here = data.articles.indexOf(article);
    for (const at of data.findings[state.finding].related) {
      if (at.article === here) add(at, "second", state.finding);
    }
  }
  return found.filter((one) => one.from < one.to);
}

// A line's text cut where marks begin and end; the gravest mark names a piece.
function marked(article, line, text) {
  const found = stretches(article, line, text.length);
  if (!found.length) return [text];
  const cuts = [...new Set([0, text.length, ...found.flatMap((one) => [one.from, one.to])])]
    .sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index];
    const covering = found.filter((one) => one.from <= from && one.to >= to);
    if (!covering.length) return text.slice(from, to);
    const chosen = covering.find((one) => one.number === state.finding) ?? covering[0];
    const names = [...new Set(covering.map((one) => one.name))];
    if (chosen.number === state.finding) names.push("selected");
    return el("mark", { class: names.join(" "), "data-finding": chosen.number }, text.slice(from, to));
  });
}

function note(number) {
  const finding = data.findings[number];
  const open = number === state.finding;
  return el("button", {
    type: "button", class: `note ${finding.severity}`, "data-finding": number,
    "aria-expanded": String(open), "aria-controls": open ? "slip" : null,
  }, el("span", { class: "severity" }, t(finding.severity)), " ",
  el("span", { class: "rule" }, ruleOf(finding).name), " ",
  el("span", { class: "what" }, finding.message));
}

// Draw anew the lines that a finding touches in the article that is shown.
function redraw(number) {
  const article = data.articles[state.article];
  if (number < 0 || article.text === null) return;
  const finding = data.findings[number];
  for (const at of [finding.place, ...finding.related]) {
    if (at.article !== state.article) continue;
    for (let line = at.span[0]; line <= at.span[2]; line += 1) {
      if (lineElements[line - 1]) fillLine(article, line);
    }
  }
}

function pasteSlip(number) {
  byId("slip")?.remove();
  if (number < 0) return;
  const line = data.findings[number].place.span[0];
  const made = slip(number);
  const anchor = lineElements[line - 1] ?? document.querySelector(`.note[data-finding="${number}"]`)?.closest(".line");
  if (anchor) anchor.after(made);
  else byId("main").firstElementChild.append(made);
}

function showLine(line) {
  lineElements[line - 1]?.scrollIntoView({ block: "center", behavior: calm() });
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
