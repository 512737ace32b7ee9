// A finding in full, pasted under its line: both places, the reason, what to write, how to let it stand.

function slip(number) {
  const finding = data.findings[number];
  const rule = ruleOf(finding);
  return el("section", { class: `slip ${finding.severity}`, id: "slip", tabindex: "-1", "aria-labelledby": "slip-message" },
    slipHead(number, finding),
    el("h3", { id: "slip-message" }, finding.message),
    places(finding),
    el("dl", {},
      ...suggestionRows(finding),
      ...(rule.why ? [el("dt", {}, t("page.why")), el("dd", {}, rule.why, " ", aboutRule(rule))] : []),
      el("dt", {}, t("page.silence")), el("dd", {}, copyable(stet(finding), "stet"))));
}

function slipHead(number, finding) {
  return el("header", {},
    el("span", { class: "severity" }, t(finding.severity)),
    el("span", { class: "rule" }, ruleOf(finding).name),
    el("span", { class: "where" }, lineAndColumn(finding)),
    el("a", { class: "tool", href: address({ finding: number }), title: t("page.link"), "aria-label": t("page.link") }, "#"),
    button("×", { class: "tool close", "aria-label": t("page.close"), title: t("page.close"), onclick: () => { select(-1); } }));
}

function aboutRule(rule) {
  return rule.link ? el("a", { href: rule.link, rel: "noreferrer noopener", target: "_blank" }, t("page.more")) : "";
}

// The finding's place beside each place that it rests on, the words that differ marked.
function places(finding) {
  if (!finding.related.length) return "";
  const own = excerpt(finding.place);
  const others = finding.related.map(excerpt);
  const [mine] = differences(own.text, others[0].text);
  const same = own.text === others[0].text;
  const figures = el("div", { class: "places" },
    placeFigure(finding.place, t("page.here"), own, mine),
    ...finding.related.map((at, index) => placeFigure(
      at, at.message || t("related"), others[index], differences(own.text, others[index].text)[1])));
  return el("div", { class: "evidence" }, figures,
    same && own.text ? el("p", { class: "same" }, t("page.identical")) : "");
}

function placeFigure(at, label, found, marked) {
  const { path } = data.articles[at.article];
  const where = `${path.slice(path.lastIndexOf("/") + 1)}:${at.span[0]}`;
  const target = address({ article: at.article, finding: -1 });
  return el("figure", {},
    el("figcaption", {}, el("span", { class: "label" }, label), " ",
      at.article === state.article
        ? button(where, { class: "plain", title: path, onclick: () => { showLine(at.span[0]); } })
        : el("a", { href: target, title: path, onclick: (event) => { goTo(event, at); } }, where)),
    el("blockquote", {}, found.before, el("mark", {}, ...runs(marked, "b")), found.after));
}

function goTo(event, at) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openArticle(at.article);
  showLine(at.span[0]);
}

const CONTEXT = 140; // characters of the same line shown before and after a place
const LONG = 1600; // characters of a place that are shown

// A place's text with some of its line around it.
function excerpt(at) {
  const article = data.articles[at.article];
  let before, text, after;
  if (at.around) {
    [before, text, after] = at.around;
  } else {
    const lines = linesOf(article);
    const [line, column, endLine, endColumn] = at.span;
    before = (lines[line - 1] ?? "").slice(0, column - 1);
    after = (lines[endLine - 1] ?? "").slice(endColumn - 1);
    text = lines.slice(line - 1, endLine).join("\n");
    text = text.slice(before.length, text.length - after.length);
  }
  if (before.length > CONTEXT) before = `… ${before.slice(-CONTEXT).replace(/^\S*\s/, "")}`;
  if (after.length > CONTEXT) after = `${after.slice(0, CONTEXT).replace(/\s\S*$/, "")} …`;
  if (text.length > LONG) text = `${text.slice(0, LONG)} …`;
  return { before, text, after };
}

function linesOf(article) {
  article.lines ??= (article.text ?? "").split("\n");
  return article.lines;
}

function suggestionRows(finding) {
  if (!finding.suggestions.length) return [];
  const items = finding.suggestions.map((one) => {
    const [old, fresh] = one.text ? differences(one.old, one.text) : [[[abridged(one.old), true]], []];
    return el("li", {},
      ...(one.old ? [el("del", {}, ...runs(old, "b")), " → "] : ["+ "]),
      one.text ? el("ins", {}, ...runs(fresh, "b")) : el("em", {}, t("page.delete")),
      one.safe ? el("span", { class: "safe" }, t("page.safe")) : "",
      one.text ? copyButton(one.text, "suggestion") : "");
  });
  return [el("dt", {}, t("page.suggestion")), el("dd", {}, el("ul", {}, ...items))];
}

function abridged(text) {
  return text.length > 100 ? `${text.slice(0, 60).trimEnd()} … ${text.slice(-30).trimStart()}` : text;
}

// The mark that lets a finding stand: a comment in Markdown and HTML, brackets in plain text.
function stet(finding) {
  const words = `stet ${ruleOf(finding).name}: ${t("page.reason")}`;
  const { path } = data.articles[finding.place.article];
  return /\.(md|markdown|html?|xhtml)$/i.test(path) ? `<!-- ${words} -->` : `[[${words}]]`;
}

function copyable(text, kind) {
  const box = el("span", { class: "copyable" }, el("code", {}, text));
  box.append(copyButton(text, kind));
  return box;
}

function copyButton(text, kind) {
  const made = button(t("page.copy"), { class: "tool copy", "data-copy": kind, "aria-label": `${t("page.copy")}: ${text}` });
  made.addEventListener("click", () => { copy(text, made); });
  return made;
}
