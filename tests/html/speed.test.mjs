// A report of five megabytes can be worked with.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { addressOf, open, pagesFolder } from "./browser.mjs";

const MOST_MILLISECONDS = 200;
const MOST_TO_REORDER = 1000; // every item moves
const ATTEMPTS = 5;

/** How long the page takes to react to an input and to lay itself out again; the best of some attempts. */
async function reactionTime(page, id, values) {
  return page.evaluate(async ([element, choices, attempts]) => {
    const control = document.querySelector(element);
    let best = Infinity;
    for (let attempt = 0; attempt < attempts; ++attempt) {
      if (control.type === "checkbox") control.checked = !control.checked;
      else control.value = choices[attempt % choices.length];
      const start = performance.now();
      control.dispatchEvent(new Event("input", { bubbles: true }));
      document.body.getBoundingClientRect();
      best = Math.min(best, performance.now() - start);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return best;
  }, [id, values, ATTEMPTS]);
}

test("the large report is large", () => {
  assert.ok(fs.statSync(path.join(pagesFolder, "large.html")).size > 5e6);
});

test("filter, search and order of a large report are quick", async (context) => {
  const { page, seen, close } = await open(addressOf("large.html"));
  for (const [id, values, most] of [
    ["input[name=status][value=missing]", [], MOST_MILLISECONDS],
    ["#query", ["module_7", "number 12", "", "package_5"], MOST_MILLISECONDS],
    ["#order", ["title", "severity", "gain", "checklist"], MOST_TO_REORDER],
  ]) {
    const time = await reactionTime(page, id, values);
    context.diagnostic(`${id}: ${time.toFixed(1)} ms`);
    assert.ok(time < most, `${id} took ${time} ms`);
  }
  assert.deepEqual(seen.messages, []);
  await close();
});

test("the first search of a large report, which reads all its text, is quick as well", async (context) => {
  const { page, close } = await open(addressOf("large.html"));
  const time = await page.evaluate(() => {
    const control = document.querySelector("#query");
    control.value = "module_7";
    const start = performance.now();
    control.dispatchEvent(new Event("input", { bubbles: true }));
    return performance.now() - start;
  });
  context.diagnostic(`${time.toFixed(1)} ms`);
  assert.ok(time < MOST_MILLISECONDS, `it took ${time} ms`);
  await close();
});
