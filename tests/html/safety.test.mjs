// Nothing that a repository, a rule or a person wrote takes effect in the page.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { addressOf, open, pagesFolder } from "./browser.mjs";

const hostile = fs.readdirSync(pagesFolder).filter((name) => name.startsWith("hostile-"));
const QUIET = { messages: [], dialogs: [], requests: [] };

/** Does what a reader could do: unfolds, points at and searches everything. */
async function use(page) {
  await page.click("#unfold");
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => { fold.open = true; }));
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("body *")) {
      for (const type of ["mouseover", "focus", "load"]) element.dispatchEvent(new Event(type));
    }
  });
  await page.fill("#query", "executed");
  await page.selectOption("#order", "title");
}

test("there are hostile pages", () => assert.ok(hostile.length >= 8));

for (const name of hostile) {
  test(`${name}: nothing runs, nothing is fetched, nothing complains`, async () => {
    const { page, seen, close } = await open(addressOf(name));
    await use(page);
    assert.equal(await page.evaluate(() => globalThis.executed), undefined);
    assert.equal(await page.locator("h1").isVisible(), true);
    assert.deepEqual(seen, QUIET);
    await close();
  });

  test(`${name}: links lead to https and to the page itself, and nothing else is loaded`, async () => {
    const { page, close } = await open(addressOf(name));
    const addresses = await page.locator("a").evaluateAll((all) => all.map((anchor) => anchor.getAttribute("href")));
    for (const address of addresses) assert.match(address, /^(https:\/\/|#)/);
    assert.equal(await page.locator("img, iframe, object, embed, base, body style, link:not([rel=icon])").count(), 0);
    await close();
  });
}

/** Opens the full page with `markup` put at its end, as if escaping had failed. */
async function openWith(markup) {
  const page = fs.readFileSync(path.join(pagesFolder, "full.html"), "utf-8");
  const place = path.join(pagesFolder, `injected-${process.pid}.html`);
  fs.writeFileSync(place, page.replace("</main>", `${markup}</main>`));
  const opened = await open(addressOf(path.basename(place)));
  await opened.page.waitForTimeout(200);
  fs.unlinkSync(place);
  return opened;
}

for (const [name, markup] of [
  ["a script", "<script>window.executed = true</script>"],
  ["a handler", "<img src=x onerror=\"window.executed = true\">"],
  ["a picture from elsewhere", "<img src=\"https://attacker.example/x.png\">"],
  ["a frame", "<iframe src=\"https://attacker.example/\"></iframe>"],
  ["a style", "<style>h1 { display: none }</style>"],
]) {
  test(`${name} that got into the page is stopped by its policy`, async () => {
    const { page, seen, close } = await openWith(markup);
    assert.equal(await page.evaluate(() => globalThis.executed), undefined);
    assert.equal(await page.locator("h1").isVisible(), true);
    assert.match(seen.messages.join(), /Content Security Policy/);
    await close();
  });
}

test("without the policy the same script would run", async () => {
  const page = fs.readFileSync(path.join(pagesFolder, "full.html"), "utf-8");
  const place = path.join(pagesFolder, `unprotected-${process.pid}.html`);
  const unprotected = page.replace("Content-Security-Policy", "X-None");
  fs.writeFileSync(place, unprotected.replace("</main>", "<script>window.executed = true</script></main>"));
  const opened = await open(addressOf(path.basename(place)));
  assert.equal(await opened.page.evaluate(() => globalThis.executed), true);
  fs.unlinkSync(place);
  await opened.close();
});
