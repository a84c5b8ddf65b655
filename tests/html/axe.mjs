// What axe finds, and the ways in which a page is looked at.

import { axeSource } from "./browser.mjs";

export const WAYS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "narrow": { colorScheme: "light", viewport: { width: 360, height: 700 } },
  "more contrast": { colorScheme: "light", contrast: "more" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
};

/** The findings of axe that keep people from using the page, as text. */
export async function findings(page) {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  });
}
