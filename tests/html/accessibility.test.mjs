// No serious finding of axe, however the page is looked at.

import assert from "node:assert/strict";
import test from "node:test";
import { WAYS, findings } from "./axe.mjs";
import { addressOf, open } from "./browser.mjs";

async function unfold(page) {
  await page.click("#unfold");
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => { fold.open = true; }));
}

for (const [name, options] of Object.entries(WAYS)) {
  test(`nothing serious in ${name}, folded and unfolded`, async () => {
    const { page, close } = await open(addressOf("full.html"), options);
    assert.deepEqual(await findings(page), []);
    await unfold(page);
    assert.deepEqual(await findings(page), []);
    await close();
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`nothing serious on paper, from a ${colorScheme} screen`, async () => {
    const { page, close } = await open(addressOf("full.html"), { colorScheme });
    await page.emulateMedia({ media: "print", colorScheme });
    assert.deepEqual(await findings(page), []);
    await close();
  });
}

test("nothing serious without JavaScript's controls and in an empty report", async () => {
  const { page, close } = await open(addressOf("empty.html"));
  assert.deepEqual(await findings(page), []);
  await close();
});

test("axe finds what is wrong", async () => {
  const { page, close } = await open(addressOf("full.html"));
  await page.evaluate(() => { document.querySelector("#query").previousElementSibling.remove(); });
  await page.evaluate(() => { document.querySelector("#query").removeAttribute("placeholder"); });
  assert.match((await findings(page)).join(), /^label:/);
  await close();
});

test("everything can be reached and used by keyboard", async () => {
  const { page, close } = await open(addressOf("full.html"));
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "Skip to the items");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "query");
  await page.focus("article summary");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("article details[open]").count(), 1);
  await close();
});
