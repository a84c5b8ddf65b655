// Chromium, and the pages of the tests in it.

import { after, before } from "node:test";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(path.join(process.env.MLREADY_NODE_MODULES, "tests.js"));
const { chromium } = require("playwright-core");

export const axeSource = require("axe-core").source;
export const pagesFolder = process.env.MLREADY_PAGES;

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
});
after(() => browser.close());

/** The address of a page that `html-pages` wrote. */
export function addressOf(name) {
  return pathToFileURL(path.join(pagesFolder, name)).href;
}

/**
 * Opens a page. `seen` collects what should not happen: messages on the console, errors, dialogs, and requests for
 * anything but the page itself.
 */
export async function open(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const seen = { messages: [], dialogs: [], requests: [] };
  page.on("console", (message) => seen.messages.push(message.text()));
  page.on("pageerror", (error) => seen.messages.push(error.message));
  page.on("dialog", (dialog) => { seen.dialogs.push(dialog.message()); dialog.dismiss(); });
  page.on("request", (request) => {
    const url = request.url();
    if (url.split("#")[0] !== address.split("#")[0] && !url.startsWith("data:")) seen.requests.push(url);
  });
  await page.goto(address);
  return { page, seen, close: () => context.close() };
}
