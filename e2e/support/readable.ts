import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Dark has other colours than light, and nothing else. */
const RULES = { light: null, dark: ['color-contrast', 'link-in-text-block'] } as const;

/** Folder for a picture of every state that is checked; set it to look at them all. */
const shots = process.env.E2E_SHOTS;

/** Everything that is shown now can be read and named, in light and in dark; axe judges. */
export const expectReadable = async (page: Page, state: string): Promise<void> => {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await expect(page.locator(`html[data-mantine-color-scheme="${scheme}"]`)).toBeAttached();
    const rules = RULES[scheme];
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (rules === null ? axe : axe.withRules([...rules])).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
    );
    expect.soft(found, `${state}, ${scheme}`).toEqual([]);
    if (shots !== undefined)
      await page.screenshot({ path: `${shots}/${state.replaceAll(/\W+/g, '-')}-${scheme}.png` });
  }
};
