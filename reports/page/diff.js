// Which words differ between two texts: the longest common run of words stays unmarked.

const WORD = /[\p{L}\p{N}\p{M}'’\-]+|\s+|[^]/gu;
const MOST = 1500; // words on each side that are compared one by one

// Two lists of [text, differs]. Two single words that are much alike are compared by letters.
function differences(first, second) {
  const [a, b] = [first.match(WORD) ?? [], second.match(WORD) ?? []];
  if (a.length !== 1 || b.length !== 1) return compared(a, b);
  const [x, y] = [[...first], [...second]];
  const alike = common(x, y)[0].size >= 0.6 * Math.max(x.length, y.length);
  const sides = alike ? compared(x, y) : [[[first, true]], [[second, true]]];
  // A word that only lacks a letter has none to mark: then it is marked whole.
  const bare = first !== second;
  return sides.map((side, index) => bare && !side.some(([, differs]) => differs)
    ? [[index ? second : first, true]] : side);
}

function compared(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const kept = common(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [a, b].map((words, side) => joined(words.map((word, index) => {
    const inside = index >= start && index < words.length - end;
    return [word, inside && !kept[side].has(index - start)];
  })));
}

// The indices in each list of a longest common subsequence.
function common(a, b) {
  const kept = [new Set(), new Set()];
  if (a.length > MOST || b.length > MOST) return kept;
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = a[i] === b[j]
        ? table[(i + 1) * width + j + 1] + 1
        : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) { kept[0].add(i++); kept[1].add(j++); }
    else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) i += 1;
    else j += 1;
  }
  return kept;
}

// Neighbours of one kind as one run. White space goes with the words on both sides of it.
function joined(words) {
  const runs = [];
  words.forEach(([word, differs], index) => {
    const before = words[index - 1]?.[1] ?? false;
    const after = words[index + 1]?.[1] ?? false;
    const kind = /^\s+$/.test(word) && (before || after) ? before && after : differs;
    if (runs.length && runs.at(-1)[1] === kind) runs.at(-1)[0] += word;
    else runs.push([word, kind]);
  });
  return runs;
}

// Runs as nodes, what differs in an element.
function runs(list, tag) {
  return list.map(([text, differs]) => differs
    ? el(tag, { class: "differs" }, text) : document.createTextNode(text));
}
