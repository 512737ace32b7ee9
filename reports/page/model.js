// The findings, what of them is shown, and the address that says so.

const data = JSON.parse(byId("data").textContent);
const SEVERITIES = ["error", "warning", "info"];
const state = {
  severities: new Set(SEVERITIES), rule: -1, query: "", article: -1, finding: -1,
  language: data.words[data.language] ? data.language : "en",
};
let shown = []; // numbers of the findings that pass the filters, in order
let place = new Map(); // finding → its index in `shown`

for (const article of data.articles) article.findings = [];
data.findings.forEach((finding, number) => {
  data.articles[finding.place.article].findings.push(number);
});
const numbers = new Map(data.findings.map((finding, number) => [finding.id, number]));

// A fixed text of the interface in its language, with its values.
function t(key, values = {}) {
  const text = data.words[state.language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function figure(number) {
  return number.toLocaleString(state.language);
}

// "1 finding", "2 findings"
function counted(key, number) {
  return t(`${key}.${number === 1 ? "1" : "n"}`, { n: figure(number) });
}

function ruleOf(finding) {
  return data.rules[finding.rule];
}

function lineAndColumn(finding) {
  return t("page.line", { line: figure(finding.place.span[0]), column: figure(finding.place.span[1]) });
}

function haystack(finding) {
  finding.hay ??= [
    data.articles[finding.place.article].path, ruleOf(finding).name, finding.message,
    ...finding.suggestions.map((one) => one.old),
  ].join("\n").toLowerCase();
  return finding.hay;
}

function filtered() {
  return state.severities.size < SEVERITIES.length || state.rule >= 0 || state.query !== "";
}

function filter() {
  const query = state.query.trim().toLowerCase();
  shown = [];
  for (const article of data.articles) {
    article.shown = article.findings.filter((number) => {
      const finding = data.findings[number];
      return state.severities.has(finding.severity)
        && (state.rule < 0 || finding.rule === state.rule)
        && (query === "" || haystack(finding).includes(query));
    });
    shown.push(...article.shown);
  }
  place = new Map(shown.map((number, index) => [number, index]));
}

// How many of these findings are of each severity: [errors, warnings, notes].
function tally(list) {
  const counts = [0, 0, 0];
  for (const number of list) counts[SEVERITIES.indexOf(data.findings[number].severity)] += 1;
  return counts;
}

// The state as the part of an address behind "#".
function address(changes = {}) {
  const now = { ...state, ...changes };
  const parts = new URLSearchParams();
  if (now.finding >= 0) parts.set("finding", data.findings[now.finding].id);
  else if (now.article >= 0) parts.set("article", data.articles[now.article].path);
  if (now.severities.size < SEVERITIES.length) parts.set("severity", [...now.severities].join(","));
  if (now.rule >= 0) parts.set("rule", data.rules[now.rule].name);
  if (now.query) parts.set("q", now.query);
  return `#${parts}`;
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const severities = (parts.get("severity") ?? SEVERITIES.join(",")).split(",");
  state.severities = new Set(SEVERITIES.filter((name) => severities.includes(name)));
  state.rule = data.rules.findIndex((rule) => rule.name === parts.get("rule"));
  state.query = parts.get("q") ?? "";
  state.finding = numbers.get(parts.get("finding")) ?? -1;
  state.article = state.finding >= 0
    ? data.findings[state.finding].place.article
    : data.articles.findIndex((article) => article.path === parts.get("article"));
}

function writeAddress(push = false) {
  const target = address();
  if (target === (location.hash || "#")) return;
  history[push ? "pushState" : "replaceState"](null, "", target);
}
