// The page of many repositories: for everyone, and harmless whatever a result says.

import assert from "node:assert/strict";
import test from "node:test";
import { WAYS, findings } from "./axe.mjs";
import { addressOf, open } from "./browser.mjs";

const QUIET = { messages: [], dialogs: [], requests: [] };

for (const [name, options] of Object.entries(WAYS)) {
  test(`nothing serious in ${name}`, async () => {
    const { page, seen, close } = await open(addressOf("fleet.html"), options);
    assert.deepEqual(await findings(page), []);
    assert.deepEqual(seen, QUIET);
    await close();
  });
}

test("nothing serious on paper and in a view of nothing", async () => {
  const { page, close } = await open(addressOf("fleet.html"));
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await findings(page), []);
  await page.goto(addressOf("fleet-empty.html"));
  assert.deepEqual(await findings(page), []);
  await close();
});

test("a screen reader hears each verdict as a word", async () => {
  const { page, close } = await open(addressOf("fleet.html"));
  const row = page.getByRole("row", { name: /team\/ranking/ });
  assert.equal(await row.getByRole("cell", { name: "Missing", exact: true }).count(), 1);
  assert.equal(await row.getByRole("cell", { name: "Partial, waived", exact: true }).count(), 1);
  await close();
});

test("each column of the matrix is headed by its item", async () => {
  const { page, close } = await open(addressOf("fleet.html"));
  const { height } = await page.locator(".matrix .upright span").first().boundingBox();
  assert.ok(height > 60, `${height} pixels`);
  await close();
});

test("the matrix can be scrolled by keyboard, and the names stay", async () => {
  const { page, close } = await open(addressOf("fleet.html"), { viewport: { width: 400, height: 700 } });
  const matrix = page.getByRole("region", { name: "Repositories by item" }).and(page.locator("div"));
  await matrix.focus();
  for (let presses = 0; presses < 20; ++presses) await page.keyboard.press("ArrowRight");
  await page.waitForFunction((element) => element.scrollLeft > 0, await matrix.elementHandle());
  const name = page.locator(".matrix tbody th").first();
  assert.ok((await name.boundingBox()).x >= (await matrix.boundingBox()).x - 1);
  await close();
});

test("the page itself does not scroll sideways on a small screen", async () => {
  const { page, close } = await open(addressOf("fleet.html"), { viewport: { width: 360, height: 700 } });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wider <= 0, `${wider} pixels`);
  await close();
});

test("scores over time are drawn, a line for each rule set", async () => {
  const { page, close } = await open(addressOf("fleet.html"));
  assert.equal(await page.locator(".trend .series").count(), 2);
  assert.equal(await page.locator(".trend .point").count(), 4);
  await close();
});

test("nothing that a result says takes effect", async () => {
  const { page, seen, close } = await open(addressOf("fleet-hostile.html"));
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("body *")) {
      for (const type of ["mouseover", "focus", "load"]) element.dispatchEvent(new Event(type));
    }
  });
  assert.equal(await page.evaluate(() => globalThis.executed), undefined);
  assert.deepEqual(seen, QUIET);
  const addresses = await page.locator("a").evaluateAll((all) => all.map((anchor) => anchor.getAttribute("href")));
  for (const address of addresses) assert.match(address, /^(https:\/\/|#)/);
  assert.equal(await page.locator("script, img, iframe, object, embed, base, body style, link").count(), 0);
  await close();
});
