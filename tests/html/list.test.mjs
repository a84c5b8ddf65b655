// The list of items: filters, search, order, addresses and links.

import assert from "node:assert/strict";
import test from "node:test";
import { addressOf, open } from "./browser.mjs";

const FULL = addressOf("full.html");
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** The ids of the items that are shown, in their order. */
const shown = (page) => page.locator("article:visible").evaluateAll((all) => all.map(({ id }) => id));
const count = (page) => page.locator("#count").textContent();
const fragment = (page) => page.evaluate(() => location.hash);

async function check(name, use) {
  test(name, async () => {
    const { page, seen, close } = await open(FULL);
    await use(page);
    assert.deepEqual(seen, { messages: [], dialogs: [], requests: [] });
    await close();
  });
}

check("all items are shown at first, in the checklist's order", async (page) => {
  assert.deepEqual(await shown(page), ["data.validation", "data.lineage", "security.secrets", "security.tls"]);
  assert.equal(await count(page), "4 items");
  assert.equal(await fragment(page), "");
});

check("values of one filter add up, filters narrow each other, and the count is said aloud", async (page) => {
  assert.equal(await page.locator("#count").getAttribute("aria-live"), "polite");
  await page.check("input[name=status][value=missing]");
  assert.deepEqual(await shown(page), ["security.secrets"]);
  assert.equal(await count(page), "1 of 4 items");
  await page.check("input[name=status][value=met]");
  assert.deepEqual(await shown(page), ["data.validation", "security.secrets"]);
  await page.check("input[name=area][value=data]");
  assert.deepEqual(await shown(page), ["data.validation"]);
  assert.equal(await fragment(page), "#status=missing,met&area=data");
});

for (const [name, value, expected] of [
  ["severity", "critical", "security.secrets"],
  ["strength", "mentioned", "data.lineage"],
  ["confidence", "low", "security.secrets"],
]) {
  check(`the filter of ${name} finds its items`, async (page) => {
    await page.check(`input[name=${name}][value=${value}]`);
    assert.deepEqual(await shown(page), [expected]);
  });
}

check("only the headings of areas with items stay", async (page) => {
  await page.check("input[name=area][value=security]");
  assert.deepEqual(await page.locator("#list > h3:visible").allTextContents(), ["Security"]);
});

check("the search finds words of evidence, remedies and ids, all of them, in any case", async (page) => {
  for (const [query, expected] of [
    ["VALIDATE(frame)", ["data.validation"]],
    ["src/check.py", ["data.validation"]],
    ["do lineage", ["data.lineage"]],
    ["vault", ["security.secrets"]],
    ["security.tls", ["security.tls"]],
  ]) {
    await page.fill("#query", query);
    assert.deepEqual(await shown(page), expected, query);
  }
  assert.equal(await fragment(page), "#q=security.tls");
});

check("where nothing is found the page says so, and clearing shows all again", async (page) => {
  await page.fill("#query", "no such words");
  assert.deepEqual(await shown(page), []);
  assert.equal(await count(page), "0 of 4 items");
  assert.equal(await page.locator("#nothing").isVisible(), true);
  await page.click("button[type=reset]");
  await page.waitForFunction(() => document.querySelector("#count").textContent === "4 items");
  assert.equal(await page.locator("#nothing").isVisible(), false);
});

for (const [order, expected] of [
  ["gain", ["security.secrets", "data.lineage", "data.validation", "security.tls"]],
  ["severity", ["security.secrets", "data.validation", "security.tls", "data.lineage"]],
  ["status", ["security.secrets", "data.lineage", "data.validation", "security.tls"]],
  ["strength", ["data.validation", "data.lineage", "security.secrets", "security.tls"]],
  ["confidence", ["security.secrets", "data.lineage", "data.validation", "security.tls"]],
  ["title", ["data.lineage", "security.secrets", "security.tls", "data.validation"]],
]) {
  check(`the order by ${order}, and back`, async (page) => {
    await page.selectOption("#order", order);
    assert.deepEqual(await shown(page), expected);
    assert.equal(await page.locator("#list > h3:visible").count(), 0);
    assert.equal(await fragment(page), `#sort=${order}`);
    await page.selectOption("#order", "checklist");
    assert.deepEqual(await shown(page), ["data.validation", "data.lineage", "security.secrets", "security.tls"]);
    assert.equal(await page.locator("#list > h3:visible").count(), 2);
  });
}

test("an address brings its view back", async () => {
  const { page, close } = await open(`${FULL}#status=missing,partial&q=title&sort=severity`);
  assert.deepEqual(await shown(page), ["security.secrets", "data.lineage"]);
  assert.equal(await page.inputValue("#query"), "title");
  assert.equal(await page.inputValue("#order"), "severity");
  assert.equal(await page.isChecked("input[value=partial]"), true);
  await close();
});

test("an address that makes no sense does no harm", async () => {
  for (const hash of ["#%", "#status=%ff", "#sort=constructor&q=%E0", "#status=<img src=x onerror=alert(1)>", "#nowhere"]) {
    const { page, seen, close } = await open(FULL + hash);
    assert.equal(await page.inputValue("#order"), "checklist");
    assert.deepEqual(seen, { messages: [], dialogs: [], requests: [] });
    await close();
  }
});

test("an item's address opens it, even where a filter hides it", async () => {
  const { page, close } = await open(`${FULL}#data.lineage`);
  assert.equal(await page.locator("#data\\.lineage > details").evaluate(({ open: isOpen }) => isOpen), true);
  await page.check("input[name=status][value=met]");
  await page.click("#claims a[href='#security.secrets']");
  assert.equal(await page.locator("#security\\.secrets > details").evaluate(({ open: isOpen }) => isOpen), true);
  assert.equal(await page.locator("#security\\.secrets").isVisible(), true);
  await close();
});

check("the figures at the top show their items", async (page) => {
  await page.click(".counts a >> text=Partial");
  assert.deepEqual(await shown(page), ["data.lineage"]);
  await page.click(".doubts a");
  assert.deepEqual(await shown(page), ["security.secrets"]);
});

check("all can be unfolded and folded", async (page) => {
  await page.click("#unfold");
  assert.equal(await page.locator("article > details[open]").count(), 4);
  await page.click("#unfold");
  assert.equal(await page.locator("article > details[open]").count(), 0);
});

check("a place leads to its lines at the audited commit", async (page) => {
  const followed = await page.locator("#data\\.validation .places a").first().evaluate((anchor) => {
    let address = "";
    addEventListener("click", (event) => {
      if (!event.defaultPrevented) address = event.target.href;
      event.preventDefault();
    });
    anchor.click();
    return address;
  });
  assert.equal(followed, `https://github.com/team/model/blob/${COMMIT}/src/check.py#L12-L14`);
});

test("without JavaScript everything is there to be read", async () => {
  const { page, close } = await open(FULL, { javaScriptEnabled: false });
  assert.equal(await page.locator("#controls").isVisible(), false);
  assert.equal(await page.locator("article:visible").count(), 4);
  await page.click("#data\\.validation > details > summary");
  assert.equal(await page.locator("#data\\.validation .excerpt").first().isVisible(), true);
  await close();
});

test("on paper everything is unfolded, with or without JavaScript", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, close } = await open(FULL, { javaScriptEnabled });
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#data\\.lineage .remedy").isVisible(), true);
    assert.equal(await page.locator("#controls").isVisible(), false);
    await close();
  }
});
